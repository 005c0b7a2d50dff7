using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// Finds out what a message becomes by the description of a registry, step by step as the generated code of the registry does
/// it. Derive from it to see the steps.
/// </summary>
/// <param name="message">The message.</param>
public class WireDispatchWalker(WireMap message)
{
    /// <summary>The message.</summary>
    public WireMap Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    /// <summary>How many cases and fallbacks the walk is in; 0 at the first dispatchers.</summary>
    protected int Depth { get; private set; }

    /// <summary>Finds the record of the message.</summary>
    /// <param name="dispatch">How messages are told apart: an item of <see cref="WireRegistry.Dispatch"/>.</param>
    /// <returns>The record's type; <c>null</c> if no record is declared for the message.</returns>
    public Type? Walk(WireDispatchInfo dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        return Decide(dispatch.Outcome);
    }

    /// <summary>Called for each dispatcher before its cases are compared with the message.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    protected virtual void OnDispatcher(WireDispatcherInfo dispatcher)
    {
    }

    /// <summary>Called for a case that matches, before what follows from it.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="match">The case.</param>
    protected virtual void OnCase(WireDispatcherInfo dispatcher, WireCaseInfo match)
    {
    }

    /// <summary>Called for a dispatcher of which no case matches. Its fallbacks come next.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    protected virtual void OnNoCase(WireDispatcherInfo dispatcher)
    {
    }

    /// <summary>Called for each fallback, before what follows from it.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="fallback">The fallback.</param>
    /// <param name="isMatch">Whether the message has its key.</param>
    protected virtual void OnFallback(WireDispatcherInfo dispatcher, WireFallbackInfo fallback, bool isMatch)
    {
    }

    /// <summary>Called for a record that was found and that is not under the root. The next possibility is tried.</summary>
    /// <param name="record">The record.</param>
    /// <param name="wanted">The type that it should have.</param>
    protected virtual void OnUnwanted(Type record, Type wanted)
    {
    }

    private Type? Decide(WireOutcomeInfo outcome)
    {
        foreach (WireDispatcherInfo dispatcher in outcome.Dispatchers)
        {
            if (Decide(dispatcher) is { } found)
            {
                if (outcome.Wanted is not { } wanted || found.IsAssignableTo(wanted))
                {
                    return found;
                }
                OnUnwanted(found, wanted);
            }
        }
        return outcome.Record;
    }

    private Type? Decide(WireDispatcherInfo dispatcher)
    {
        OnDispatcher(dispatcher);
        bool hasMatch = false;
        foreach (WireCaseInfo @case in dispatcher.LongestFirst)
        {
            if (dispatcher.IsCase(@case, Message))
            {
                hasMatch = true;
                OnCase(dispatcher, @case);
                if (Follow(@case.Outcome) is { } found)
                {
                    return found;
                }
            }
        }
        if (!hasMatch)
        {
            OnNoCase(dispatcher);
        }
        foreach (WireFallbackInfo fallback in dispatcher.Fallbacks)
        {
            bool isMatch = Message.ContainsKey(fallback.Key);
            OnFallback(dispatcher, fallback, isMatch);
            if (isMatch && Follow(fallback.Outcome) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private Type? Follow(WireOutcomeInfo outcome)
    {
        Depth++;
        Type? found = Decide(outcome);
        Depth--;
        return found;
    }
}
