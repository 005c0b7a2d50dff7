using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Dimp.Tool.Tests;

/// <summary>Input that nobody should have given to the tool. It says what is wrong, in bounded memory, and goes on.</summary>
public class GarbageTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "", "" },
        { " \n\n\t\n", "" },
        { "1\n\"x\"\nnull\n{}\n", "-:1: A message begins with '{'; here is '1'." },
        { "\0\0\0\n{}\n", "-:1: A message begins with '{'; here is '\\u0000'." },
        { Repeat("{\"a\":", 100_000) + "\n{}\n", "-:1: Objects and arrays are nested more than 64 deep." },
        { "{\"a\":[" + Repeat("1,", 1_000_000) + "1]}\n{\n", "-:2: The message ends in the middle of an object." },
        { "[{\"type\":\"1\"},{\"type\":", "-:1: The message ends" },
        { "[{\"type\":\"1\"},\n", "-:2: The messages end in the middle of an array." },
        { "\uFEFF{\"type\":\"1\"}\r\n{\"type\":\"1\"}\r\n", "" },
        { "\e]0;title\a\n{}\n", "-:1: A message begins with '{'; here is '\\u001b'." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_told_with_its_line(string input, string problem)
    {
        Tool.Result result = Tool.Run(input, "validate");
        Assert.Equal(problem.Length == 0 ? 0 : 1, result.ExitCode);
        Assert.StartsWith(problem, result.Output, StringComparison.Ordinal);
        Assert.Equal(problem.Length == 0, result.Output.Length == 0);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_line_by_line()
    {
        byte[] bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        bytes[0] = (byte)'?';
        Tool.Result result = Tool.Run(bytes, "stats");
        int lines = bytes.Count(static one => one == '\n') + 1;
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Matches(@"^\d\d\d messages, 200.\d kB, \d\d\d refused", result.Output);
        Assert.InRange(int.Parse(result.Output.Split(' ')[0]), lines / 2, lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_is_refused_with_advice(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        Tool.Result result = Tool.Run([.. encoding.Preamble, .. encoding.GetBytes("{}\n")], "stats");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("iconv -f UTF-16 -t UTF-8", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("validate")]
    [InlineData("inspect")]
    [InlineData("convert")]
    public void A_packed_file_without_its_end_cannot_be_read(string command)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Repeat("{\"type\":\"1\",\"text\":\"a\",\"sn\":1}\n", 1000)));
        }
        Assert.Equal(0, Tool.Run(packed.ToArray(), command).ExitCode);
        Tool.Result result = Tool.Run(packed.ToArray()[..^9], command);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("dimp: -: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_validate_refuses_is_not_explained()
    {
        byte[] message = [.. "{\"type\":\"1\",\"text\":\""u8, 0xFF, .. "\"}"u8];
        Tool.Result validated = Tool.Run(message, "validate");
        Tool.Result explained = Tool.Run(message, "explain", "-");
        Assert.Equal((1, 2), (validated.ExitCode, explained.ExitCode));
        Assert.Contains("here is 0xFF. (at byte 20)", validated.Output, StringComparison.Ordinal);
        Assert.Contains("here is 0xFF. (at byte 20)", explained.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_is_no_file()
    {
        Tool.Result result = Tool.Run("", "stats", AppContext.BaseDirectory);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("dimp: ", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>The tool may use 96 MB; the keys are 100 MB.</summary>
    [Fact]
    public void Very_many_long_keys_take_little_memory()
    {
        var traffic = new StringBuilder();
        for (int i = 0; i < 10_000; i++)
        {
            traffic.Append("{\"type\":\"1\",\"").Append(i).Append('k', 10_000).Append("\":1}\n");
        }
        Tool.Result result = Tool.Run(traffic.ToString(), "stats");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("others", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_are_cut_off_between_characters()
    {
        string key = Repeat("😀", 100);
        string shown = Tool.Run($$"""{"type":"1","{{key}}":1}""", "inspect").Output;
        Assert.Contains("[" + Repeat("😀", 28) + "...]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', shown);
    }

    /// <summary>As in <c>dimp inspect - | head -1</c>, with an input that does not end.</summary>
    [Fact]
    public void It_ends_when_nobody_reads_its_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A closed pipe is told apart on Unix only.");
        using Process process = Tool.Start("inspect");
        process.StandardOutput.Close();
        byte[] more = Encoding.UTF8.GetBytes(Repeat("{\"type\":\"1\"}\n", 10_000));
        long written = 0;
        try
        {
            for (; written < 100_000_000; written += more.Length)
            {
                process.StandardInput.BaseStream.Write(more);
            }
        }
        catch (IOException)
        {
            // It has ended.
        }
        Assert.InRange(written, 0, 99_000_000);
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
