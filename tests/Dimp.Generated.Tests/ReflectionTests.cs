using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dimp.Tests;

/// <summary>The engine makes no type by its name and calls nothing by reflection: its assembly does not refer to what it would take.</summary>
public class ReflectionTests
{
    private static readonly string[] Namespaces =
        ["System.Reflection", "System.Reflection.Emit", "System.Linq.Expressions", "System.Runtime.Loader", "System.Runtime.Serialization", "Microsoft.CSharp.RuntimeBinder"];

    /// <summary>What may be asked of a type: whether it is another one, whether it is abstract, and its name.</summary>
    private static readonly string[] AllowedOfTypes = ["GetTypeFromHandle", "op_Equality", "op_Inequality", "IsAssignableTo", "get_IsAbstract", "get_IsValueType", "get_Name"];

    [Fact]
    public void The_engine_refers_to_nothing_that_finds_types_or_members_by_name()
    {
        using var assembly = new PEReader(File.OpenRead(typeof(WireRecord).Assembly.Location));
        MetadataReader reader = assembly.GetMetadataReader();
        // The name of a type is a member of the base of types.
        string[] ofTypes = ["System.Type", "System.Reflection.MemberInfo"];
        string[] forbidden =
        [
            .. from handle in reader.TypeReferences
               let type = reader.GetTypeReference(handle)
               where Namespaces.Contains(reader.GetString(type.Namespace)) || Name(type) is "System.Activator" or "System.AppDomain"
               where !Name(type).EndsWith("Attribute", StringComparison.Ordinal) && !ofTypes.Contains(Name(type))
               select Name(type),
        ];
        string[] asked =
        [
            .. from handle in reader.MemberReferences
               let member = reader.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               where ofTypes.Contains(Name(reader.GetTypeReference((TypeReferenceHandle)member.Parent)))
               select reader.GetString(member.Name),
        ];
        // A range of an array: the framework may have to find the array's type, which makes a native program larger by 200 KB.
        string[] ranges =
        [
            .. from handle in reader.MemberReferences
               let name = reader.GetString(reader.GetMemberReference(handle).Name)
               where name == nameof(System.Runtime.CompilerServices.RuntimeHelpers.GetSubArray)
               select name,
        ];
        Assert.Empty(forbidden);
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(AllowedOfTypes));
        Assert.Empty(ranges);

        string Name(TypeReference type) => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
