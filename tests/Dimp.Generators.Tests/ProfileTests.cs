using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class ProfileTests
{
    [Fact]
    public Task Fields_have_other_names_for_other_peers()
    {
        GeneratorRun run = GeneratorRun.Of(""""
            using System.Collections.Generic;
            using Dimp;

            namespace Post;

            [Shape]
            public partial record Parcel : WireRecord
            {
                [Field("kind", Short = "K", LegacyAs = WireKind.Number)] public partial string Kind { get; set; }
                [Field("owner", Short = "O", Legacy = ["ID", "user"])] public partial string? Owner { get; set; }
                [Field("items", Single = "item", Aliases = ["goods"])] public partial IReadOnlyList<string>? Items { get; set; }
                [Field("inner", Legacy = ["content"])] public partial Parcel? Inner { get; set; }
                [Field("more")] public partial IReadOnlyList<Parcel>? More { get; set; }
            }

            public static class Sample
            {
                public static string Run()
                {
                    var parcel = new Parcel
                    {
                        Kind = "7", Owner = "me", Items = ["a"],
                        Inner = new Parcel { Owner = "you" }, More = [new Parcel { Kind = "8" }],
                    };
                    var old = new Parcel(WireMap.Parse("""{"kind":7,"user":"old","item":"b"}"""));
                    return string.Join("\n", parcel.ToJson(WireProfile.Short), parcel.ToJson(WireProfile.Legacy),
                        $"{old.Kind} {old.Owner} {old.Items?[0]}");
                }
            }
            """");
        Assert.Equal(
            """
            {"K":"7","O":"me","items":["a"],"inner":{"owner":"you"},"more":[{"kind":"8"}]}
            {"kind":7,"owner":"me","items":["a"],"inner":{"owner":"you","ID":"you","user":"you"},"more":[{"kind":8}],"ID":"me","user":"me","content":{"owner":"you","ID":"you","user":"you"}}
            7 old b
            """,
            run.Execute());
        return Snapshot.Verify(run);
    }
}
