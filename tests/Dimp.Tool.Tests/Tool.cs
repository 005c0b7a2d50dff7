using System.Diagnostics;
using System.Text;

namespace Dimp.Tool.Tests;

/// <summary>The tool as a process.</summary>
internal static class Tool
{
    internal static string OwnAssembly => Path.Combine(AppContext.BaseDirectory, "Dimp.Tool.Tests.dll");

    /// <summary>Runs the tool.</summary>
    /// <param name="input">Its standard input.</param>
    /// <param name="args">Its arguments.</param>
    internal static Result Run(byte[] input, params string[] args)
    {
        using Process process = Start(args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading.
        }
        process.WaitForExit();
        return new Result(process.ExitCode, output.Result.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the tool, with pipes.</summary>
    internal static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo(ChildProcess.DotNet, [Path.Combine(AppContext.BaseDirectory, "Dimp.Tool.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;

    internal static Result Run(string input, params string[] args) => Run(Encoding.UTF8.GetBytes(input), args);

    internal sealed record Result(int ExitCode, string Output, string Errors)
    {
        internal string[] Lines => Output.TrimEnd().Split('\n');
    }
}
