namespace Dimp.TestSupport;

/// <summary>The linker for native binaries, which is not a part of the .NET SDK.</summary>
internal static class Toolchain
{
    /// <summary>Why nothing can be linked here; <c>null</c> if it can.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? HasVisualStudio() ? null : "There is no Visual Studio with its C++ linker."
        : OperatingSystem.IsMacOS() ? IsOnPath("clang") ? null : "There is no clang on the path to link with."
        : IsOnPath("clang") || IsOnPath("gcc") ? null : "There is neither clang nor gcc on the path to link with.";

    /// <summary>Ends a test whose program ran, but was not native.</summary>
    public static void SkipWhenMissing()
    {
        if (Missing is not null)
        {
            Assert.Skip("Run, but not natively: " + Missing);
        }
    }

    /// <summary>The SDK asks the same program for the linker.</summary>
    private static bool HasVisualStudio() => File.Exists(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
        "Microsoft Visual Studio", "Installer", "vswhere.exe"));

    /// <summary>Whether a program is installed.</summary>
    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(directory => File.Exists(Path.Combine(directory, program)));
}
