using Dimp.Benchmarks;
using Dimp.Benchmarks.Full;
using Dimp.Benchmarks.Native;
using Dimp.Benchmarks.Ratios;
using Dimp.Benchmarks.Report;
using Dimp.Benchmarks.Scaling;
using Dimp.Benchmarks.Typing;

if (args is not ["--check"] && !Optimised.IsEverything)
{
    Console.Error.WriteLine("This is a Debug build, whose figures mean nothing: run it with --configuration Release.");
    return 1;
}
Check.Run();
switch (args)
{
    case ["--check"]:
        Console.WriteLine("All contenders do the same work, and all generated projects compile.");
        break;
    case ["--ratios", .. var filter]:
        RatioCommand.Run(string.Join(' ', filter));
        break;
    case ["--growth", .. var filter]:
        GrowthCommand.Run(string.Join(' ', filter));
        break;
    case ["--native"]:
        NativeCommand.Run();
        break;
    case ["--generator"]:
        TypingCommand.Run();
        break;
    case ["--build"]:
        TypingCommand.RunBuild();
        break;
    case ["--report"]:
        ReportCommand.Run();
        break;
    default:
        FullCommand.Run(args);
        break;
}
return 0;
