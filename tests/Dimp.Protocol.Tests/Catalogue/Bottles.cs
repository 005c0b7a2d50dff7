namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>A command of an application that uses every option of a field.</summary>
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
