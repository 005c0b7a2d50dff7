using System.Runtime.InteropServices;

namespace Handshake.Tests;

/// <summary>Alone, because a compiler at work leaves the others little time.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection<NativeTests>]
public class NativeTests
{
    [Fact]
    public async Task It_publishes_natively_without_a_warning_and_the_binary_does_the_same()
    {
        if (Toolchain.Missing is { } reason)
        {
            Assert.Skip(reason);
        }
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("handshake");
        try
        {
            string output = Path.Combine(scratch.FullName, "output");
            // Restored and built apart from everybody else's output; audits would report on the feeds, not on the sample.
            using var publish = new ChildProcess(
                Repository.Root, ChildProcess.DotNet, "publish", Path.Combine("samples", "Handshake"),
                "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--output", output, "--artifacts-path", Path.Combine(scratch.FullName, "artifacts"),
                "--disable-build-servers", "-property:NuGetAudit=false");
            Assert.True(await publish.WaitAsync() == 0, publish.Output);
            Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

            string binary = Path.Combine(output, OperatingSystem.IsWindows() ? "handshake.exe" : "handshake");
            using var native = new ChildProcess(binary);
            Assert.Equal(0, await native.WaitAsync());
            var managed = new Screen();
            await managed.RunAsync();
            Assert.Equal(Printed.Shape(managed.Output), Printed.Shape(native.Output));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
