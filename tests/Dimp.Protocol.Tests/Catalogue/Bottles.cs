namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>A command of an application, with everything that a field can say.</summary>
[Command("bottle", "flask")]
public partial record BottleCommand : Command
{
    [Field("note", Aliases = ["text"], Mirrors = ["copy"], Short = "B", Legacy = ["letter"], Required = true)]
    public partial string Note { get; set; }

    [Field("finders", Single = "finder")] public partial IReadOnlyList<Identifier>? Finders { get; set; }

    [Factory]
    public static partial BottleCommand Throw(string note);
}

[Registry]
internal sealed partial class Bottles : WireRegistry<Content>;
