using Dimp.CompilerServices;

namespace Dimp.Tool.Protocols;

/// <summary>The texts by which messages are told apart.</summary>
internal static class DispatchText
{
    /// <summary>The text of a key in a message; <c>null</c> if there is none.</summary>
    internal static string? Of(WireMap message, WireFieldKeys key)
    {
        WireValue value = message[key];
        return value.Kind is WireKind.String or WireKind.Number ? value.AsString() : null;
    }

    /// <summary>Whether a message has the values of a case.</summary>
    internal static bool Matches(WireMap message, WireDispatcherInfo dispatcher, WireCaseInfo @case)
    {
        for (int i = 0; i < @case.Values.Count; i++)
        {
            if (Of(message, dispatcher.Keys[i]) is not { } text || !@case.Values[i].Contains(text))
            {
                return false;
            }
        }
        return true;
    }
}
