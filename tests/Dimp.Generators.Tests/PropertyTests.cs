using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class PropertyTests
{
    [Fact]
    public Task Properties_have_the_modifiers_and_accessors_that_they_are_declared_with()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System;
            using Dimp;

            namespace Matrix;

            [Shape]
            public partial record Parent : WireRecord
            {
                [Field] public virtual partial string Overridden { get; set; }
                [Field] public partial string Hidden { get; set; }
                [Field] public virtual required partial string? Required { get; init; }
                [Field] protected virtual partial int Sealed { get; set; }
            }

            [Shape]
            public partial record Child : Parent
            {
                [Field("other", Aliases = ["o", "ot\"her"], Mirrors = ["written"])] public override partial string Overridden { get; set; }
                [Field("own")] public new partial string Hidden { get; set; }
                [Field(Required = true)] public override required partial string? Required { get; init; }
                [Field] protected sealed override partial int Sealed { get; set; }

                [Field] public partial int GetOnly { get; }
                [Field] public partial int Init { get; init; }
                [Field] public partial int PrivateSet { get; private set; }
                [Field] public partial int PrivateProtectedInit { get; private protected init; }
                [Field] public partial int InternalGet { internal get; set; }
                [Field] protected internal partial int ProtectedInternal { get; protected set; }
                [Field] private protected partial int PrivateProtected { get; set; }
                [Field] internal partial int Internal { get; set; }
                [Field] partial int Unsaid { get; set; }
                [Field, Obsolete("Old.")] public partial int Outdated { get; set; }

                public void Touch() => Unsaid = ProtectedInternal = PrivateProtected = PrivateSet = Sealed = 4;
            }

            public static class Sample
            {
                public static string Run()
                {
                    var child = new Child
                    {
                        Overridden = "a", Hidden = "b", Required = "c", Init = 1, InternalGet = 2, Internal = 3,
                    };
                    child.Touch();
                    ((Parent)child).Hidden = "d";
                    ((Parent)child).Overridden = "e";
                    return child.ToJson();
                }
            }
            """);
        Assert.Equal(
            """
            {"other":"e","written":"e","own":"b","required":"c","init":1,"internal_get":2,"internal":3,
            "sealed":4,"private_set":4,"private_protected":4,"protected_internal":4,"unsaid":4,"hidden":"d"}
            """.ReplaceLineEndings(""),
            run.Execute());
        return Snapshot.Verify(run);
    }

    [Theory]
    [InlineData("string", "\"a\\\"\\\\\\n\\t\\0é\\ud83d\\ude00{\"", "a\"\\\n\t\0é😀{")]
    [InlineData("string?", "\"\"", "")]
    [InlineData("bool", "true", "True")]
    [InlineData("sbyte", "-128", "-128")]
    [InlineData("ushort?", "65535", "65535")]
    [InlineData("int", "int.MinValue", "-2147483648")]
    [InlineData("uint", "uint.MaxValue", "4294967295")]
    [InlineData("long", "-7", "-7")]
    [InlineData("long", "long.MinValue", "-9223372036854775808")]
    [InlineData("ulong?", "ulong.MaxValue", "18446744073709551615")]
    [InlineData("nint", "int.MinValue", "-2147483648")]
    [InlineData("nuint", "uint.MaxValue", "4294967295")]
    [InlineData("byte", "200L", "200")]
    [InlineData("float", "0.1f", "0.1")]
    [InlineData("float", "1e38", "1E+38")]
    [InlineData("double", "-1.5e-300", "-1.5E-300")]
    [InlineData("double?", "3", "3")]
    [InlineData("decimal", "0.1", "0.1")]
    [InlineData("decimal", "100", "100")]
    [InlineData("decimal", "long.MaxValue", "9223372036854775807")]
    [InlineData("System.DayOfWeek", "System.DayOfWeek.Friday", "Friday")]
    [InlineData("System.DayOfWeek?", "(System.DayOfWeek)(-9)", "-9")]
    public void A_default_is_what_the_getter_answers_to_nothing(string type, string value, string answer)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            using System.Globalization;
            using Dimp;

            [Shape]
            public partial record Holder : WireRecord
            {
                [Field(Default = {{value}})] public partial {{type}} Field { get; set; }
            }

            public static class Sample
            {
                public static string Run() => string.Create(CultureInfo.InvariantCulture, $"{new Holder().Field}");
            }
            """);
        Assert.Equal(answer, run.Execute());
    }
}
