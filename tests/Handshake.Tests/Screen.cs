using System.Text;

namespace Handshake.Tests;

/// <summary>A terminal that stores its output.</summary>
internal sealed class Screen
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public Screen(bool isColoured = false, int? width = null) =>
        Terminal = new Terminal(new StringWriter(_output), new StringWriter(_errors), isColoured, width);

    /// <summary>A screen that writes to another writer.</summary>
    public Screen(TextWriter output) => Terminal = new Terminal(output, new StringWriter(_errors), IsColoured: false);

    public Terminal Terminal { get; }

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public Task<int> RunAsync(params string[] args) =>
        Program.RunAsync(args, Terminal, TestContext.Current.CancellationToken);
}
