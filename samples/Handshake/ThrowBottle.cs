using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>A drift bottle, thrown for whoever finds it: a message of the sample's own, unknown to the library.</summary>
[Customized("chat.dim.sechat", "drift_bottle", "throw")]
internal partial record ThrowBottle : CustomizedContent
{
    [Field("text")] public partial string Text { get; set; }

    [Factory]
    public static partial ThrowBottle Create(string text);
}
