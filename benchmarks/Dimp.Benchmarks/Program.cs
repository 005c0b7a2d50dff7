using BenchmarkDotNet.Running;
using Dimp.Benchmarks;
using Dimp.Benchmarks.Ratios;

switch (args)
{
    case ["--check"]:
        Check.Run();
        Console.WriteLine("All contenders do the same work.");
        break;
    case ["--ratios", .. var filter]:
        Check.Run();
        RatioCommand.Run(string.Join(' ', filter));
        break;
    default:
        Check.Run();
        BenchmarkSwitcher.FromAssembly(typeof(Check).Assembly).Run(args);
        break;
}
