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
}
