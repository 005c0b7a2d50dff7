using System.Reflection;
using System.Runtime.Loader;

namespace Dimp.Tool.Protocols;

/// <summary>Finds the registries of an assembly.</summary>
internal static class AssemblyProtocol
{
    /// <summary>Loads a protocol.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="name">The registry; <c>null</c> if there is only one.</param>
    /// <exception cref="ToolException">There is no such assembly or registry.</exception>
    internal static MessageProtocol Load(string path, string? name)
    {
        string fullPath = Path.GetFullPath(path);
        if (!File.Exists(fullPath))
        {
            throw new ToolException($"{path} cannot be loaded: there is no such file.");
        }
        (Type Registry, Type Root)[] all = [.. TypesOf(fullPath).Select(type => (type, RootOf(type))).Where(found => found.Item2 is not null)!];
        (Type Registry, Type Root)[] found =
            [.. all.Where(one => name is null || one.Registry.Name == name || one.Registry.FullName == name)];
        string known = string.Join(", ", all.Select(registry => registry.Registry.Name));
        (Type registry, Type root) = found switch
        {
            [var only] => only,
            [] when all.Length == 0 => throw new ToolException(
                $"{path} has no registry: no class with [Registry] that derives from WireRegistry<TRoot>."),
            [] => throw new ToolException($"{path} has no registry {name}. It has {known}."),
            _ => throw new ToolException($"{path} has several registries. Choose one by --registry: {known}."),
        };
        object instance = registry.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
            ?? throw new ToolException($"{registry.Name} has no static property Default. Was it compiled with the generator?");
        if (((WireRegistry)instance).Dispatch.Count == 0)
        {
            throw new ToolException($"{registry.Name} was compiled by an older Dimp.Generated. Compile it with the version of this tool.");
        }
        MethodInfo create = typeof(AssemblyProtocol).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (MessageProtocol)create.MakeGenericMethod(root).Invoke(null, [instance])!;
    }

    private static RegistryProtocol<TRoot> Of<TRoot>(WireRegistry<TRoot> registry) where TRoot : WireRecord => new(registry);

    private static Type[] TypesOf(string path)
    {
        try
        {
            return new PluginContext(path).LoadFromAssemblyPath(path).GetTypes();
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or ReflectionTypeLoadException)
        {
            throw new ToolException($"{path} cannot be loaded: {exception.Message}");
        }
    }

    private static Type? RootOf(Type type)
    {
        for (Type? parent = type.IsAbstract ? null : type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(WireRegistry<>))
            {
                return parent.GenericTypeArguments[0];
            }
        }
        return null;
    }

    /// <summary>Loads what an assembly depends on from beside it. The engine is that of the tool, so that types are the same.</summary>
    private sealed class PluginContext(string path) : AssemblyLoadContext(path)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName name) =>
            name.Name != typeof(WireRegistry).Assembly.GetName().Name && _resolver.ResolveAssemblyToPath(name) is { } found
                ? LoadFromAssemblyPath(found)
                : null;
    }
}
