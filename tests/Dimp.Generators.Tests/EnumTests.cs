using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class EnumTests
{
    [Fact]
    public Task Enums_are_numbers_or_the_names_of_their_members()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System;
            using System.Collections.Generic;
            using Dimp;

            namespace Orders;

            public enum Color : ulong { None, DeepRed, DarkRed = DeepRed, HTMLBlue = ulong.MaxValue }

            public enum @event : sbyte { @class = -1, record, Deep_Red, DeepRed }

            [Flags]
            public enum Days { Monday = 1, Tuesday = 2 }

            public enum Nothing;

            [Shape]
            public partial record Order : WireRecord
            {
                private enum Color { Inner }

                [Field] public partial Orders.Color Number { get; set; }
                [Field(As = WireKind.String)] public partial Orders.Color Word { get; set; }
                [Field(As = WireKind.String, Default = @event.record)] public partial @event Kind { get; set; }
                [Field(As = WireKind.String)] public partial IReadOnlyList<Days> Days { get; set; }
                [Field(As = WireKind.String)] public partial Nothing? Nothing { get; set; }
                [Field(As = WireKind.String)] private partial Color Own { get; set; }

                public string OwnText => Own.ToString();
            }

            public static class Sample
            {
                public static string Run()
                {
                    var order = new Order
                    {
                        Number = Color.HTMLBlue, Word = Color.HTMLBlue, Kind = @event.@class,
                        Days = [Days.Tuesday, Days.Monday | Days.Tuesday], Nothing = (Nothing)5,
                    };
                    string written = order.ToJson();
                    order.Word = Color.DarkRed;
                    order.Kind = @event.DeepRed;
                    var read = new Order(WireMap.Parse(
                        "{\"word\":\"dark_red\",\"days\":[\"monday\",3,\"x\"],\"own\":\"inner\"}"));
                    return string.Join("\n", written, order.Map["word"], order.Map["kind"],
                        read.Word, read.Kind, string.Join("; ", read.Days), read.OwnText, read.Validate()[0]);
                }
            }
            """);
        Assert.Equal(
            """
            {"number":18446744073709551615,"word":"html_blue","kind":"class","days":["tuesday",3],"nothing":5}
            "deep_red"
            2
            DeepRed
            record
            Monday; Monday, Tuesday
            Inner
            The value of "days[2]" cannot be read as one of monday, tuesday; it is "x".
            """,
            run.Execute());
        return Snapshot.Verify(run);
    }
}
