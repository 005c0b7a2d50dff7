using System.Reflection;
using Dimp.Tests.Model;

namespace Dimp.Tests.Depth;

/// <summary>Every public operation works at the greatest depth on a small stack.</summary>
public class DepthTests
{
    public static TheoryData<string> Done => [.. DepthOperations.Done.Keys];

    public static TheoryData<string> Refused => [.. Deepening.Keys];

    /// <summary>Operations that would add a node below the innermost one.</summary>
    private static readonly Dictionary<string, Action<DeepTree>> Deepening = new()
    {
        ["key"] = tree => DeepTree.Innermost(tree.Map)["x"] = new WireMap(),
        ["field"] = tree => DeepTree.Innermost(tree.Map)[DeepTree.Inner] = new WireList(),
        ["added key"] = tree => DeepTree.Innermost(tree.Map).Add("x", new WireMap()),
        ["absent map"] = tree => DeepTree.Innermost(tree.Map).GetMapOrNew(DeepTree.Absent)["x"] = 1,
        ["absent list"] = tree => DeepTree.Innermost(tree.Map).GetListOrNew(DeepTree.Absent).Add(1),
        ["property"] = tree => new Box(DeepTree.Innermost(tree.Map)) { Inner = new Box() },
        ["absent property"] = tree => new Box(DeepTree.Innermost(tree.Map)).Clock.White = 1,
        ["list of records"] = tree => new Box(DeepTree.Innermost(tree.Map)) { Clocks = [] },
        ["added item"] = tree => DeepTree.Innermost(tree.List).Add(new WireMap()),
        ["inserted item"] = tree => DeepTree.Innermost(tree.List).Insert(0, new WireList()),
        ["a deep value, at the top"] = tree => tree.Map["x"] = tree.Other,
        ["itself"] = tree => tree.Map["inner"] = tree.Map,
        ["itself, in a field"] = tree => tree.Map[DeepTree.Inner] = tree.Map,
        ["a deep value in a list"] = tree => tree.List[0] = tree.Other["bag"],
    };

    [Fact]
    public void Every_public_operation_is_listed()
    {
        string[] listed = [.. DepthOperations.Done.Keys];
        string[] surface = [.. typeof(WireMap).Assembly.GetExportedTypes()
            .Where(type => !type.IsEnum && !type.IsSpecialName && !type.IsSubclassOf(typeof(Attribute)))
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .OfType<MethodBase>()
            .Select(Describe)];
        Assert.DoesNotContain(surface.Except(listed), operation => !DepthOperations.Indifferent.Keys.Any(operation.StartsWith));
        Assert.Empty(listed.Except(surface));
        Assert.All(DepthOperations.Indifferent.Keys, start => Assert.Contains(surface, operation => operation.StartsWith(start, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Done))]
    public void It_can_be_done_at_the_greatest_depth(string operation) => Assert.All(
        DeepTree.Kinds.Keys,
        kind => SmallStack.Run(() =>
        {
            var tree = new DeepTree(kind);
            DepthOperations.Done[operation](tree);
            // The result can be written and read again.
            return WireMap.Parse(tree.Map.ToJson(), DeepTree.Options);
        }));

    [Theory]
    [MemberData(nameof(Refused))]
    public void One_level_more_is_refused_and_changes_nothing(string edit) => Assert.All(
        DeepTree.Kinds.Keys,
        kind => SmallStack.Run(() =>
        {
            var tree = new DeepTree(kind);
            Assert.Throws<ArgumentException>(() => Deepening[edit](tree));
            Assert.Equal(DeepTree.Json, tree.Map.ToJson());
            return tree;
        }));

    [Fact]
    public void One_level_more_is_not_read()
    {
        string json = $"{{\"inner\":{DeepTree.Json}}}";
        Assert.Throws<WireException>(() => WireMap.Parse(json, DeepTree.Options));
        Assert.False(Boxes.Default.TryParse(json, DeepTree.Options, out _, out _));
    }

    private static string Describe(MethodBase method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Name(method.DeclaringType!)}.{method.Name}{generic}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})";
    }

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!) + "&"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
