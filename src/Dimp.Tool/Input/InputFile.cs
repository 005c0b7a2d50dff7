using System.IO.Compression;

namespace Dimp.Tool.Input;

/// <summary>A file, or the standard input, unpacked.</summary>
internal sealed class InputFile : IDisposable
{
    private static readonly byte[] GZip = [0x1F, 0x8B];
    private static readonly byte[] Zstandard = [0x28, 0xB5, 0x2F, 0xFD];
    private static readonly byte[] Utf16 = [0xFF, 0xFE];
    private static readonly byte[] Utf16BigEndian = [0xFE, 0xFF];

    private readonly Stream _raw;

    private InputFile(Stream raw, Stream stream, string name)
    {
        _raw = raw;
        Stream = stream;
        Name = name;
    }

    internal string Name { get; }

    /// <summary>The bytes of the messages.</summary>
    internal Stream Stream { get; }

    /// <summary>The length of the file as it is stored; <c>null</c> if it is not known.</summary>
    internal long? Length => _raw.CanSeek ? _raw.Length : null;

    /// <summary>How much of the file was read.</summary>
    internal long Position => _raw.CanSeek ? _raw.Position : 0;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path; <c>-</c> for the standard input.</param>
    /// <exception cref="ToolException">The file cannot be opened, or is packed or encoded in a way that is not supported.</exception>
    internal static InputFile Open(string path)
    {
        if (path == "-")
        {
            Stream input = new BufferedStream(Console.OpenStandardInput(), 64 * 1024);
            return Unpack(input, new PeekedStream(input), "-");
        }
        try
        {
            Stream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            return Unpack(file, new PeekedStream(file), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(exception.Message);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        _raw.Dispose();
    }

    private static InputFile Unpack(Stream raw, PeekedStream peeked, string name)
    {
        ReadOnlySpan<byte> start = peeked.Peek(Zstandard.Length);
        if (start.StartsWith(Zstandard))
        {
            throw new ToolException($"{name} is packed with zstd, which .NET 10 cannot unpack. Unpack it first: zstd -dc {name} | dimp … -");
        }
        if (start.StartsWith(Utf16) || start.StartsWith(Utf16BigEndian))
        {
            throw new ToolException($"{name} is UTF-16, and messages are UTF-8. Convert it first: iconv -f UTF-16 -t UTF-8 {name} | dimp … -");
        }
        return new InputFile(raw, start.StartsWith(GZip) ? new GZipStream(peeked, CompressionMode.Decompress) : peeked, name);
    }
}
