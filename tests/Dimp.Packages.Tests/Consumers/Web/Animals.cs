using System.Collections.Generic;
using Dimp;
using Microsoft.AspNetCore.SignalR;

namespace Zoo;

[Shape, Dispatch("kind")]
internal partial record Animal : WireRecord
{
    [Field("name")] public partial string? Name { get; set; }
}

[Case("cat")]
internal sealed partial record Cat : Animal
{
    [Field("lives", Default = 7)] public partial int Lives { get; set; }
    [Field("homes")] public partial IReadOnlyList<Home>? Homes { get; set; }
}

[Shape]
internal sealed partial record Home : WireRecord
{
    [Field("street")] public partial string? Street { get; set; }
}

[Registry]
internal sealed partial class Animals : WireRegistry<Animal>;

#pragma warning disable CA1812, CA1822 // The framework makes it, and calls its methods on an instance.
internal sealed class AnimalHub : Hub
{
    public Animal Echo(Animal animal) => animal;
}
