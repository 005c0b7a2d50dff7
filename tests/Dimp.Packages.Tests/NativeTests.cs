using Handshake.Tests;
using System.Runtime.InteropServices;

namespace Dimp.Packages.Tests;

/// <summary>Programs of the repository, published natively with the packages in place of the projects that they reference.</summary>
public class NativeTests(PackedFeed feed)
{
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
        using var native = new ChildProcess(await PublishAsync("Handshake", "handshake"));
        Assert.True(await native.WaitAsync() == 0, native.Output);
        using var managed = new ChildProcess(ChildProcess.DotNet, Managed("Handshake", "handshake.dll"));
        Assert.True(await managed.WaitAsync() == 0, managed.Output);
        Assert.Equal(Printed.Shape(managed.Output), Printed.Shape(native.Output));
        Toolchain.SkipWhenMissing();
    }

    private Task<string> PublishAsync(string project, string program) =>
        feed.PublishAsync(Path.Combine("Copied", project), program, "-property:RunAnalyzers=false");

    /// <summary>What the native program was compiled from.</summary>
    private string Managed(string project, string assembly) => Path.Combine(
        feed.Consumers.FullName, "Copied", project, "bin", "Release", "net10.0", RuntimeInformation.RuntimeIdentifier, assembly);
}
