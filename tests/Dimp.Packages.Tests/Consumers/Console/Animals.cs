using Dimp;

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

    [Factory] public static partial Cat Create(string name);
}

[Registry]
internal sealed partial class Animals : WireRegistry<Animal>;
