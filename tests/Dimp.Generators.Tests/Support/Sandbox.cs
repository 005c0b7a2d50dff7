using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Dimp.Protocol;

namespace Dimp.Generators.Tests.Support;

/// <summary>
/// Runs compiled samples, each in a context of its own, since all of their assemblies have one name, and compiled programs, each
/// in a process of its own.
/// </summary>
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

    /// <summary>Runs a program and returns its output.</summary>
    public static async Task<string> RunAsync(BuiltLibrary program)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("program");
        try
        {
            string path = Path.Combine(directory.FullName, "App.dll");
            await File.WriteAllBytesAsync(path, program.Image, TestContext.Current.CancellationToken);
            foreach (Type library in new[] { typeof(WireRecord), typeof(Content) })
            {
                string assembly = library.Assembly.Location;
                File.Copy(assembly, Path.Combine(directory.FullName, Path.GetFileName(assembly)));
            }
            File.Copy(
                Path.ChangeExtension(typeof(Sandbox).Assembly.Location, ".runtimeconfig.json"),
                Path.ChangeExtension(path, ".runtimeconfig.json"));
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [path])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return output.ReplaceLineEndings("\n");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static Assembly Load(AssemblyLoadContext context, BuiltLibrary library) =>
        context.LoadFromStream(new MemoryStream(library.Image));
}
