using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class RegistryTests
{
    [Fact]
    public Task A_registry_decides_by_each_dispatcher_in_turn_and_falls_back_a_level_at_a_time()
    {
        BuiltLibrary shapes = TestProject.Library("Shapes", """
            using Dimp;
            using Dimp.Protocol;

            namespace Chat;

            [Shape, Dispatch("type")]
            public partial record Content : WireRecord
            {
                [Field("type", Aliases = ["t"])] public partial string Type { get; }
                [Field("sn", Short = "S")] public partial int Number { get; set; }
                [Field("winner")] public partial Player? Winner { get; set; }
            }

            [Content(0x88, "command"), Dispatch("command")] public partial record Command : Content;
            [Content(0x89, "history")] public partial record HistoryCommand : Command;
            [Fallback(Having = "group")] public partial record GroupCommand : HistoryCommand;
            [Command("search", "find")] public partial record SearchCommand : Command;
            [Content(0xA0, "application"), Dispatch("app", "mod", "act")] public partial record AppContent : Content;
            [Content(0xCC, "customized")] public partial record CustomizedContent : AppContent;
            [Customized("chat.dim.sechat", "drift_bottle")] public partial record Bottle : CustomizedContent;
            [Customized("chat.dim.sechat", "drift_bottle", "throw")] public partial record ThrowBottle : Bottle;
            [Customized("chat.dim.sechat", "drift_bottle", "catch")] public partial record CatchBottle : Bottle;
            [Content(0xC5, "game"), Dispatch("game")] public partial record GameContent : Content;
            [Case("chess")] public partial record ChessContent : GameContent;
            [Fallback(Having = "players")] public partial record PlayedContent : GameContent;

            [Shape, Dispatch] public abstract partial record Player : WireRecord;
            [Fallback(Having = "engine")] public partial record Machine : Player;
            [Fallback(Having = "name")] public partial record Human : Player;
            """);
        var application = TestProject.Of(""""
            using System.Linq;
            using Dimp;

            namespace Chat;

            [Registry]
            public sealed partial class ChatContents : WireRegistry<Content>;

            public static class Sample
            {
                private static readonly string[] _messages =
                [
                    """{"type":136,"command":"search","keywords":"k"}""",
                    """{"command":"find","type":"command"}""",
                    """{"type":136,"command":"\u0073earch"}""",
                    """{"type":136,"command":"Search"}""",
                    """{"type":136,"command":"Search","group":null}""",
                    """{"type":"137","command":"search"}""",
                    """{"type":197,"game":"chess"}""",
                    """{"type":"game","game":"go"}""",
                    """{"type":"game","game":"go","players":2}""",
                    """{"type":204,"app":"chat.dim.sechat","mod":"drift_bottle","act":"throw"}""",
                    """{"type":204,"app":"chat.dim.sechat","mod":"drift_bottle","act":"pick"}""",
                    """{"type":204,"app":"chat.dim.sechat","mod":"other","act":"throw"}""",
                    """{"type":160,"app":"chat.dim.sechat","mod":"drift_bottle","act":"throw"}""",
                    """{"type":160}""",
                    """{"type":"136.0"}""",
                    """{}""",
                    """{"t":"text","winner":{"name":"moky"}}""",
                    """{"t":136,"winner":{"engine":"deep"}}""",
                    """{"t":137,"winner":{}}""",
                ];

                public static string Run() => string.Join("\n", _messages.Select(Found).Append(ShortNumber()));

                private static string ShortNumber() =>
                    ChatContents.Default.Parse("""{"S":5}""", new WireOptions { AllowShortKeys = true }).Number.ToString();

                private static string Found(string message)
                {
                    Content found = ChatContents.Default.Parse(message);
                    return found.Winner is { } winner ? $"{found.GetType().Name} {winner.GetType().Name}" : found.GetType().Name;
                }
            }
            """");
        GeneratorRun run = GeneratorRun.Of(application with { Libraries = [shapes] });
        Assert.Equal(
            """
            SearchCommand
            SearchCommand
            SearchCommand
            Command
            GroupCommand
            SearchCommand
            ChessContent
            GameContent
            PlayedContent
            ThrowBottle
            Bottle
            CustomizedContent
            ThrowBottle
            AppContent
            Content
            Content
            Content Human
            Command Machine
            HistoryCommand
            5
            """,
            run.Execute());
        return Snapshot.Verify(run);
    }

    [Fact]
    public void Two_records_that_claim_one_case_leave_a_registry_that_compiles_and_takes_the_first_by_name()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape, Dispatch("a", "b")] public partial record Root : WireRecord;
            [Case("x", "y")] public partial record Second : Root;
            [Case("x", "y")] public partial record First : Root;
            [Case("x", "z"), Case("x")] public partial record Other : Root;
            [Fallback(Having = "c")] public partial record NearerFallback : Root;
            [Fallback(Having = "c")] public partial record Fallback : Root;
            [Registry] public partial class Roots : WireRegistry<Root>;

            public static class Sample
            {
                public static string Run() => string.Join(" ",
                    Roots.Default.Parse("{\"a\":\"x\",\"b\":\"y\"}").GetType().Name,
                    Roots.Default.Parse("{\"a\":\"x\",\"b\":\"-\"}").GetType().Name,
                    Roots.Default.Parse("{\"c\":1}").GetType().Name);
            }
            """);
        Assert.Equal("First Other Fallback", run.Execute());
    }

    [Fact]
    public void Registries_of_several_roots_live_side_by_side_and_may_say_how_they_are_constructed()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape, Dispatch("kind")] public partial record Root : WireRecord;
            [Case("branch"), Dispatch("sub")] public partial record Branch : Root;
            [Case("leaf")] public partial record Leaf : Branch;

            [Shape]
            public partial record Tree : WireRecord
            {
                [Field] public partial Root? Any { get; set; }
                [Field] public partial Branch? OfBranch { get; set; }
            }

            public static partial class Registries
            {
                [Registry]
                public partial class Roots : WireRegistry<Root>
                {
                    private int ByKind => 1;

                    public int Number => ByKind;
                }

                [Registry]
                internal sealed partial class Branches : WireRegistry<Branch>
                {
                    private Branches() => Count++;

                    public static int Count { get; private set; }
                }

                [Registry]
                private sealed partial class Hidden : WireRegistry<Tree>;

                public static string Use() => Hidden.Default.Parse("{}").ToString();
            }

            public static class Sample
            {
                public static string Run()
                {
                    var tree = new Tree(WireMap.Parse("{\"any\":{\"kind\":\"branch\",\"sub\":\"leaf\"},\"of_branch\":{\"sub\":\"leaf\"}}"));
                    return string.Join(" ", tree.Any!.GetType().Name, tree.OfBranch?.GetType().Name ?? "none",
                        Registries.Branches.Default.Parse("{\"kind\":\"branch\",\"sub\":\"leaf\"}").GetType().Name,
                        Registries.Branches.Count, Registries.Roots.Default.Number, Registries.Use());
                }
            }
            """);
        Assert.Equal("Leaf none Leaf 1 1 Tree {}", run.Execute());
    }
}
