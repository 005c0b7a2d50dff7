using Handshake.Tests;
using System.Runtime.InteropServices;

namespace Dimp.Packages.Tests;

/// <summary>Programs of the repository, published natively with the packages in place of the projects that they reference.</summary>
public class NativeTests(PackedFeed feed)
{
    /// <summary>
    /// A little more than the sample has on Linux. It grows by a tenth when the engine makes each program carry parts of the runtime
    /// that it does not use, such as reflection or the types of fields that it does not have.
    /// </summary>
    private const int GreatestSize = 3_550_000;

    [Fact]
    public async Task The_contract_with_dotnet_holds()
    {
        using var contract = new ChildProcess(await PublishAsync("DotNet", "DotNetContract"));
        Assert.True(await contract.WaitAsync() == 0, contract.Output);
        Assert.Matches("dotnet: [1-9][0-9]+ held", contract.Output);
        Toolchain.SkipWhenMissing();
    }

    [Fact]
    public async Task The_sample_prints_what_it_prints_when_it_is_managed()
    {
        string program = await PublishAsync("Handshake", "handshake");
        using var native = new ChildProcess(program);
        Assert.True(await native.WaitAsync() == 0, native.Output);
        using var managed = new ChildProcess(ChildProcess.DotNet, Managed("Handshake", "handshake.dll"));
        Assert.True(await managed.WaitAsync() == 0, managed.Output);
        Assert.Equal(Printed.Shape(managed.Output), Printed.Shape(native.Output));
        Toolchain.SkipWhenMissing();
        if (RuntimeInformation.RuntimeIdentifier == "linux-x64")
        {
            Assert.InRange(new FileInfo(program).Length, 1, GreatestSize);
        }
    }

    private Task<string> PublishAsync(string project, string program) =>
        feed.PublishAsync(Path.Combine("Copied", project), program, "-property:RunAnalyzers=false");

    /// <summary>What the native program was compiled from.</summary>
    private string Managed(string project, string assembly) => Path.Combine(
        feed.Consumers.FullName, "Copied", project, "bin", "Release", "net10.0", RuntimeInformation.RuntimeIdentifier, assembly);
}
