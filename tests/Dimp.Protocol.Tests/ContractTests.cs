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
    public async Task So_does_that_of_records_among_the_rest_of_the_framework()
    {
        Assert.Equal(0, await DotNetContract.Program.Main());
        Assert.Matches("dotnet: [1-9][0-9]+ held", TestContext.Current.TestOutputHelper!.Output);
    }
}
