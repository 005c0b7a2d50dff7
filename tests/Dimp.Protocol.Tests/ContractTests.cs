using System.Reflection;

[assembly: CaptureConsole]

namespace Dimp.Protocol.Tests;

public class ContractTests
{
    [Fact]
    public void The_contract_holds()
    {
        Assert.Equal(0, Contract.Program.Main());
        Assert.Matches("contract: [1-9][0-9]+ held", TestContext.Current.TestOutputHelper!.Output);
    }

    [Fact]
    public void So_does_that_of_records_among_the_rest_of_the_framework()
    {
        Assembly contract = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "DotNetContract.dll"));
        Assert.Equal(0, contract.EntryPoint!.Invoke(null, null));
        Assert.Matches("dotnet: [1-9][0-9]+ held", TestContext.Current.TestOutputHelper!.Output);
    }
}
