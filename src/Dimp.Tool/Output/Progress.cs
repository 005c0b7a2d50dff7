using System.Diagnostics;
using Dimp.Tool.Input;
using Spectre.Console;

namespace Dimp.Tool.Output;

/// <summary>Shows how far a long reading has come, on a terminal only.</summary>
internal static class Progress
{
    private static readonly TimeSpan ShowAfter = TimeSpan.FromSeconds(1);

    /// <summary>Does steps until one says that there are no more.</summary>
    /// <param name="file">The file that the steps read.</param>
    /// <param name="isWanted">Whether it may be shown.</param>
    /// <param name="step">Reads some of it.</param>
    internal static void Run(InputFile file, bool isWanted, Func<bool> step)
    {
        long start = Stopwatch.GetTimestamp();
        bool isShown = isWanted && !Console.IsErrorRedirected && file.Length is not null;
        while (step())
        {
            if (isShown && Stopwatch.GetElapsedTime(start) > ShowAfter)
            {
                Show(file, step);
                return;
            }
        }
    }

    private static void Show(InputFile file, Func<bool> step)
    {
        // Whether the standard output is a terminal does not matter.
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress()
            .AutoClear(true)
            // Narrow enough for 80 columns, and in the units of the tables.
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn { Width = 16 },
                new DownloadedColumn { Base = FileSizeBase.Decimal },
                new TransferSpeedColumn { Base = FileSizeBase.Decimal },
                new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(Path.GetFileName(file.Name)), maxValue: file.Length ?? 1);
                do
                {
                    task.Value = file.Position;
                }
                while (step());
            });
    }
}
