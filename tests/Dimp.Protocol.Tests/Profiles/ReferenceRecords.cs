namespace Dimp.Protocol.Tests.Profiles;

/// <summary>The record that each class of the reference is with us.</summary>
internal static class ReferenceRecords
{
    internal static string RecordOf(string name) => name switch
    {
        "BaseFileContent" => nameof(FileContent),
        "ImageFileContent" => nameof(ImageContent),
        "AudioFileContent" => nameof(AudioContent),
        "VideoFileContent" => nameof(VideoContent),
        "NameCardContent" => nameof(NameCard),
        "InviteGroupCommand" => nameof(InviteCommand),
        "AppCustomizedContent" => nameof(CustomizedContent),
        _ when name.StartsWith("Base", StringComparison.Ordinal) => name["Base".Length..],
        _ => name,
    };
}
