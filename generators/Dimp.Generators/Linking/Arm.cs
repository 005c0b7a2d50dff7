using Dimp.Generators.Support;

namespace Dimp.Generators.Linking;

/// <summary>What to do for some texts of a key: look at the next key, or else take the outcome, if any.</summary>
internal sealed record Arm(EquatableArray<Label> Labels, Choice? Next, Outcome? Outcome);
