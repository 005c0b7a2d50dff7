using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class ListTests
{
    /// <summary>The contents of one record are copied to another, list by list.</summary>
    private const string Source =
        """"
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Dimp;
        using Dimp.Protocol;

        public enum Size { Small, Large }

        [Shape]
        public partial record Lists : WireRecord
        {
            [Field] public partial IReadOnlyList<string> Texts { get; set; }
            [Field] public partial IReadOnlyList<bool>? Flags { get; set; }
            [Field] public partial IReadOnlyList<int> Numbers { get; set; }
            [Field] public partial IReadOnlyList<Int128> Large { get; set; }
            [Field] public partial IReadOnlyList<Size> Sizes { get; set; }
            [Field(As = WireKind.String)] public partial IReadOnlyList<Size> Words { get; set; }
            [Field] public partial IReadOnlyList<DateTimeOffset> Times { get; set; }
            [Field] public partial IReadOnlyList<Uri> Addresses { get; set; }
            [Field] public partial IReadOnlyList<byte[]> Data { get; set; }
            [Field] public partial IReadOnlyList<WireMap> Maps { get; set; }
            [Field("lists")] public partial IReadOnlyList<WireList> OfLists { get; set; }
            [Field] public partial IReadOnlyList<WireValue> Values { get; set; }
            [Field] public partial IReadOnlyList<Identifier> Users { get; set; }
            [Field] public partial IReadOnlyList<ContentType> Types { get; set; }
            [Field] public partial IReadOnlyList<Lists> Inner { get; set; }
            [Field] public partial IReadOnlyList<Content> Contents { get; set; }
            [Field] public partial IReadOnlyList<string?> TextsOrNull { get; set; }
            [Field] public partial IReadOnlyList<int?>? NumbersOrNull { get; set; }
            [Field(As = WireKind.String)] public partial IReadOnlyList<Size?> WordsOrNull { get; set; }
            [Field] public partial IReadOnlyList<UInt128?> LargeOrNull { get; set; }
            [Field] public partial IReadOnlyList<WireValue?> ValuesOrNull { get; set; }
            [Field] public partial IReadOnlyList<Identifier?> UsersOrNull { get; set; }
            [Field] public partial IReadOnlyList<ContentType?> TypesOrNull { get; set; }
            [Field] public partial IReadOnlyList<Lists?> InnerOrNull { get; set; }
        }

        public static class Sample
        {
            private const string Message =
                """
                {"texts":["a","b"],"flags":[true,false],"numbers":[1,-2],"large":[3],"sizes":[1,0],"words":["large","small"],
                "times":[0,1.5],"addresses":["/a"],"data":["AQI="],"maps":[{"a":1}],"lists":[[1],[]],"values":[1,"b",null],
                "users":["moky@address"],"types":["1","136"],"inner":[{"texts":["c"]}],"contents":[{"type":1,"text":"d"}],
                "texts_or_null":["a",null],"numbers_or_null":[null,1],"words_or_null":["large",null],"large_or_null":[null,4],
                "values_or_null":[1,null],"users_or_null":["moky@address",null],"types_or_null":["1",null],
                "inner_or_null":[{"texts":["e"]},null]}
                """;

            private const string Broken =
                """{"texts":["a",[]],"inner":[{"texts":7},2],"numbers_or_null":[null,"x",1]}""";

            public static string Run()
            {
                var from = new Lists(WireMap.Parse(Message));
                var none = new Lists();
                var broken = new Lists(WireMap.Parse(Broken));
                return $"""
                    {Copy(from) == from}
                    {none.Texts.Count}, {none.InnerOrNull.Count}, {(none.Flags is null ? "no flags" : "flags")}
                    {string.Join(", ", broken.Texts)}; {string.Join(", ", broken.NumbersOrNull!.Select(n => n?.ToString() ?? "null"))}
                    {string.Join("\n", broken.Validate())}
                    """;
            }

            private static Lists Copy(Lists from) => new()
            {
                Texts = from.Texts, Flags = from.Flags, Numbers = from.Numbers, Large = from.Large, Sizes = from.Sizes,
                Words = from.Words, Times = from.Times, Addresses = from.Addresses, Data = from.Data, Maps = from.Maps,
                OfLists = from.OfLists, Values = from.Values, Users = from.Users, Types = from.Types, Inner = from.Inner,
                Contents = from.Contents, TextsOrNull = from.TextsOrNull, NumbersOrNull = from.NumbersOrNull,
                WordsOrNull = from.WordsOrNull, LargeOrNull = from.LargeOrNull, ValuesOrNull = from.ValuesOrNull,
                UsersOrNull = from.UsersOrNull, TypesOrNull = from.TypesOrNull, InnerOrNull = from.InnerOrNull,
            };
        }
        """";

    [Fact]
    public Task Lists_of_every_type()
    {
        GeneratorRun run = GeneratorRun.Of(Source);
        Assert.Equal(
            """
            True
            0, 0, no flags
            a; null, 1
            The value of "texts[1]" cannot be read as a string; it is [].
            The value of "inner[0].texts" cannot be read as a list; it is 7.
            The value of "inner[1]" cannot be read as an object of the declared kind; it is 2.
            The value of "numbers_or_null[1]" cannot be read as an integer; it is "x".
            """,
            run.Execute());
        return Snapshot.Verify(run);
    }
}
