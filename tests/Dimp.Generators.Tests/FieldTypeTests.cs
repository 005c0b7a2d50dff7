using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class FieldTypeTests
{
    private const string Message =
        """
        {"text":"t","flag":true,"int8":-8,"uint8":8,"int16":-16,"uint16":16,"int32":-32,"uint32":32,"int64":-64,
        "uint64":18446744073709551615,"native":-1,"unsigned_native":1,"int128":-128,"uint128":128,"single":0.5,
        "double":0.25,"decimal":1.50,"number":3,"word":"very_large","address":"http://dim.chat/","data":"AQI=",
        "map":{"a":1},"list":[1,"b"],"value":[null],"user":"moky@address","type":"136","inner":{"text":"i"},
        "content":{"type":1,"text":"c"},"time":1.5}
        """;

    private const string MessageOfDefaults =
        """
        {"text":"","flag":false,"int8":0,"uint8":0,"int16":0,"uint16":0,"int32":0,"uint32":0,"int64":0,
        "uint64":0,"native":0,"unsigned_native":0,"int128":0,"uint128":0,"single":0,"double":0,"decimal":0,"number":0,
        "word":"small","address":"","data":"","map":{},"list":[],"inner":{},"content":{},"time":0}
        """;

    [Fact]
    public Task Fields_of_every_type()
    {
        GeneratorRun run = GeneratorRun.Of(Source(mark: ""));
        Assert.Equal([OneLine(Message), OneLine(MessageOfDefaults)], run.Execute().Split('\n'));
        return Snapshot.Verify(run);
    }

    [Fact]
    public Task Fields_of_every_type_that_may_be_null()
    {
        GeneratorRun run = GeneratorRun.Of(Source(mark: "?"));
        Assert.Equal([OneLine(Message), "{}"], run.Execute().Split('\n'));
        return Snapshot.Verify(run);
    }

    private static string OneLine(string json) => json.ReplaceLineEndings("");

    /// <summary>A record whose properties are read from one message and written to another, in turn.</summary>
    private static string Source(string mark) =>
        $$$"""
        using System;
        using Dimp;
        using Dimp.Protocol;

        public enum Size : byte { Small, Large = 3, VeryLarge, Huge = VeryLarge }

        [Shape]
        public partial record Everything : WireRecord
        {
            [Field] public partial string{{{mark}}} Text { get; set; }
            [Field] public partial bool{{{mark}}} Flag { get; set; }
            [Field] public partial sbyte{{{mark}}} Int8 { get; set; }
            [Field] public partial byte{{{mark}}} Uint8 { get; set; }
            [Field] public partial short{{{mark}}} Int16 { get; set; }
            [Field] public partial ushort{{{mark}}} Uint16 { get; set; }
            [Field] public partial int{{{mark}}} Int32 { get; set; }
            [Field] public partial uint{{{mark}}} Uint32 { get; set; }
            [Field] public partial long{{{mark}}} Int64 { get; set; }
            [Field] public partial ulong{{{mark}}} Uint64 { get; set; }
            [Field] public partial nint{{{mark}}} Native { get; set; }
            [Field] public partial UIntPtr{{{mark}}} UnsignedNative { get; set; }
            [Field] public partial Int128{{{mark}}} Int128 { get; set; }
            [Field] public partial UInt128{{{mark}}} Uint128 { get; set; }
            [Field] public partial float{{{mark}}} Single { get; set; }
            [Field] public partial double{{{mark}}} Double { get; set; }
            [Field] public partial decimal{{{mark}}} Decimal { get; set; }
            [Field] public partial Size{{{mark}}} Number { get; set; }
            [Field(As = WireKind.String)] public partial Size{{{mark}}} Word { get; set; }
            [Field] public partial DateTimeOffset{{{mark}}} Time { get; set; }
            [Field] public partial Uri{{{mark}}} Address { get; set; }
            [Field] public partial byte[]{{{mark}}} Data { get; set; }
            [Field("map")] public partial WireMap{{{mark}}} Object { get; set; }
            [Field] public partial WireList{{{mark}}} List { get; set; }
            [Field] public partial WireValue{{{mark}}} Value { get; set; }
            [Field] public partial Identifier{{{mark}}} User { get; set; }
            [Field] public partial ContentType{{{mark}}} Type { get; set; }
            [Field] public partial Everything{{{mark}}} Inner { get; set; }
            [Field] public partial Content{{{mark}}} Content { get; set; }
        }

        public static class Sample
        {
            private const string Message =
                {{{"\"\"\""}}}
                {{{OneLine(Message)}}}
                {{{"\"\"\""}}};

            public static string Run() => Copy(new(WireMap.Parse(Message))) + "\n" + Copy(new());

            private static string Copy(Everything from)
            {
                var to = new Everything
                {
                    Text = from.Text, Flag = from.Flag, Int8 = from.Int8, Uint8 = from.Uint8, Int16 = from.Int16,
                    Uint16 = from.Uint16, Int32 = from.Int32, Uint32 = from.Uint32, Int64 = from.Int64,
                    Uint64 = from.Uint64, Native = from.Native, UnsignedNative = from.UnsignedNative,
                    Int128 = from.Int128, Uint128 = from.Uint128, Single = from.Single, Double = from.Double,
                    Decimal = from.Decimal, Number = from.Number, Word = from.Word, Address = from.Address,
                    Data = from.Data, Object = from.Object, List = from.List, Value = from.Value, User = from.User,
                    Type = from.Type, Inner = from.Inner, Content = from.Content, Time = from.Time,
                };
                return to.ToJson();
            }
        }
        """;
}
