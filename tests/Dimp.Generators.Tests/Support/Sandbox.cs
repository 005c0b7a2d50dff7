using System.Reflection;
using System.Runtime.Loader;

namespace Dimp.Generators.Tests.Support;

/// <summary>Runs compiled samples, each in a context of its own, since all of their assemblies go by one name.</summary>
internal static class Sandbox
{
    public static string Execute(BuiltLibrary application, IEnumerable<BuiltLibrary> libraries)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            foreach (BuiltLibrary library in libraries)
            {
                Load(context, library);
            }
            Type sample = Load(context, application).GetTypes().Single(static type => type.Name == "Sample");
            MethodInfo run = sample.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
            return run.CreateDelegate<Func<string>>()();
        }
        finally
        {
            context.Unload();
        }
    }

    private static Assembly Load(AssemblyLoadContext context, BuiltLibrary library) =>
        context.LoadFromStream(new MemoryStream(library.Image));
}
