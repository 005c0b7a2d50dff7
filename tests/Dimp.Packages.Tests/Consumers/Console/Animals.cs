using Dimp;

namespace Zoo;

/// <summary>What lives here.</summary>
[Shape, Dispatch("kind")]
public partial record Animal : WireRecord
{
    [Field("name")] public partial string? Name { get; set; }
}

[Case("cat")]
public partial record Cat : Animal
{
    [Field("lives", Default = 7)] public partial int Lives { get; set; }

    [Factory] public static partial Cat Create(string name);
}

[Registry]
public sealed partial class Animals : WireRegistry<Animal>;
