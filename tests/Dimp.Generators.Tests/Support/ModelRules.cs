using System.Collections;
using System.Reflection;
using Dimp.Generators.Incremental;
using Dimp.Generators.Support;

namespace Dimp.Generators.Tests.Support;

/// <summary>
/// What a value of the pipeline must be made of, that it can be kept for long and compared: nothing of the compiler's,
/// which would keep a whole compilation alive, and nothing that equals only itself.
/// </summary>
internal static class ModelRules
{
    private const BindingFlags AnyMember = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What is wrong with the type, and with all that its values hold.</summary>
    public static IEnumerable<string> Violations(Type type) =>
        HeldBy(type).Select(static held => Violation(held) is { } violation ? $"{held} {violation}" : null).OfType<string>();

    public static bool IsRecord(Type type) => type.GetMethod("PrintMembers", AnyMember) is not null;

    private static string? Violation(Type type) => type switch
    {
        // It is compared with the options and references of the project as it is, and those live as long.
        _ when type == typeof(ProjectSettings) => null,
        _ when type.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) => "is of the compiler",
        _ when IsSimple(type) || IsEquatableArray(type) => null,
        _ when typeof(IEnumerable).IsAssignableFrom(type) => "is a collection that equals only itself",
        _ when !IsRecord(type) => "has no equality of values",
        { IsSealed: false } => "may be derived from by something else",
        _ => null,
    };

    private static HashSet<Type> HeldBy(Type root)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([root]);
        while (open.TryPop(out Type? type))
        {
            if (found.Add(type) && Violation(type) is null)
            {
                foreach (Type part in PartsOf(type))
                {
                    open.Push(part);
                }
            }
        }
        return found;
    }

    /// <summary>An array inside of the equatable one is compared by that.</summary>
    private static IEnumerable<Type> PartsOf(Type type) => type switch
    {
        _ when type == typeof(ProjectSettings) => [],
        _ when IsSimple(type) || IsEquatableArray(type) => type.GetGenericArguments(),
        _ => type.GetFields(AnyMember).Select(static field => field.FieldType),
    };

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    private static bool IsEquatableArray(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);
}
