using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>What a record tells about itself to those who ask a registry for its shapes.</summary>
/// <param name="Base">The nearest base that tells something too.</param>
internal sealed record DescriptionModel(string? Base, EquatableArray<DiscriminatorModel> Discriminators);
