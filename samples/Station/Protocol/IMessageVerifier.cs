namespace Station.Protocol;

/// <summary>
/// Decides whether the signature of a message is genuine. That takes the keys of the sender, so it is the business of the
/// operator: register an implementation of your own.
/// </summary>
internal interface IMessageVerifier
{
    /// <summary>What people read about it when the station starts, and on the page.</summary>
    string Description { get; }

    /// <param name="message">The message, which must not be changed.</param>
    /// <param name="stop">Ends with the connection.</param>
    /// <returns>Whether the message is passed on.</returns>
    ValueTask<bool> VerifyAsync(Request.Relay message, CancellationToken stop);
}
