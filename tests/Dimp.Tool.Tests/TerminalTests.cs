using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Dimp.Tool.Tests;

/// <summary>What the tool writes to a terminal, and not to a pipe: colours, and the progress of what takes long.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Colour = @"\e\[\d+m";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("dimp-terminal-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Colours_are_for_a_terminal_whose_user_wants_them()
    {
        string file = Path.Combine(_directory.FullName, "traffic.jsonl");
        File.WriteAllText(file, """{"type":"1","sn":1,"text":"Hello","mood":"?"}""" + "\n");
        string shown = OnTerminal($"inspect {file}");
        Assert.Contains("\e[36mTextContent", shown, StringComparison.Ordinal);
        Assert.Contains("\e[33m[mood]\e[0m", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(Colour, OnTerminal($"inspect {file}", "NO_COLOR=1"));
        Assert.DoesNotMatch(Colour, OnTerminal($"inspect {file}", "TERM=dumb"));
        Assert.DoesNotMatch(Colour, OnTerminal($"inspect {file} | cat"));
    }

    [Fact]
    public void What_takes_longer_than_a_second_shows_its_progress_rate_and_remaining_time()
    {
        string file = Path.Combine(_directory.FullName, "traffic.gz");
        WriteManyMessages(file);
        const string Progress = @"traffic\.gz .*/\d+\.\d MB .*\d .?B/s \d\d:\d\d:\d\d";
        Assert.Matches(Progress, OnTerminal($"stats {file}", until: shown => Regex.IsMatch(shown, Progress)));
        Assert.DoesNotMatch(Progress, OnTerminal($"stats {file} 2>&1 | cat", within: "timeout 2"));
    }

    /// <summary>Packs the same messages again and again, which takes no time: a file of gzip may have many parts.</summary>
    private static void WriteManyMessages(string path)
    {
        byte[] messages = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"type":"1","sn":1,"text":"Hello"}""" + "\n", 30_000)));
        var part = new MemoryStream();
        using (var gzip = new GZipStream(part, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(messages);
        }
        using FileStream file = File.Create(path);
        for (int i = 0; i < 4_000; i++)
        {
            part.WriteTo(file);
        }
    }

    /// <summary>Runs the tool on a terminal of 120 columns.</summary>
    /// <param name="arguments">Its arguments, as a shell has them.</param>
    /// <param name="variable">A variable of the environment.</param>
    /// <param name="until">When to stop it; <c>null</c> for when it has ended.</param>
    /// <param name="within">What runs the tool.</param>
    /// <returns>What the terminal got.</returns>
    private static string OnTerminal(string arguments, string variable = "TERM=xterm-256color", Func<string, bool>? until = null, string within = "")
    {
        string command = $"stty columns 120 rows 40; {within} '{ChildProcess.DotNet}' '{Path.Combine(AppContext.BaseDirectory, "Dimp.Tool.dll")}' {arguments}";
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--flush", "--command", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["TERM"] = "xterm-256color", ["NO_COLOR"] = "", [variable.Split('=')[0]] = variable.Split('=')[1] },
        };
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no `script` of util-linux, which runs a program on a terminal.");
        }
        using (process)
        {
            var shown = new StringBuilder();
            char[] buffer = new char[4096];
            for (int count; (count = process!.StandardOutput.Read(buffer)) > 0;)
            {
                shown.Append(buffer, 0, count);
                if (until?.Invoke(shown.ToString()) == true)
                {
                    process.Kill(entireProcessTree: true);
                    break;
                }
            }
            process.WaitForExit();
            return shown.ToString();
        }
    }
}
