using System.Runtime.InteropServices;
using Dimp.TestSupport;

namespace Dimp.Protocol.Tests;

/// <summary>Alone, because a compiler at work leaves the others little time.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection<NativeContractTests>]
public class NativeContractTests
{
    [Fact]
    public async Task The_contract_of_the_framework_holds_in_a_native_program_that_is_published_without_a_warning()
    {
        if (Toolchain.Missing is { } reason)
        {
            Assert.Skip(reason);
        }
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("contract");
        try
        {
            string output = Path.Combine(scratch.FullName, "output");
            // Restored and built apart from everybody else's output; audits would report on the feeds, not on the program.
            using var publish = new ChildProcess(
                new DirectoryInfo(Repository.Root), ChildProcess.DotNet, "publish", Path.Combine("tests", "Contract", "DotNet"),
                "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--output", output, "--artifacts-path", Path.Combine(scratch.FullName, "artifacts"),
                "--disable-build-servers", "-property:NuGetAudit=false");
            Assert.True(await publish.WaitAsync() == 0, publish.Output);
            Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

            using var native = new ChildProcess(Path.Combine(output, OperatingSystem.IsWindows() ? "DotNetContract.exe" : "DotNetContract"));
            Assert.True(await native.WaitAsync() == 0, native.Output);
            Assert.Matches("dotnet: [1-9][0-9]+ held", native.Output);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
