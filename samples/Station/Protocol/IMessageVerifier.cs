namespace Station;

/// <summary>
/// Decides whether the signature of a message is genuine. That takes the keys of the sender, so it is the business of the
/// operator: register an implementation of your own.
/// </summary>
internal interface IMessageVerifier
{
    /// <summary>What people read about it when the station starts, and on the page.</summary>
    string Description { get; }

    ValueTask<bool> VerifyAsync(Request.Relay message, CancellationToken stop);
}

internal sealed class AcceptingVerifier : IMessageVerifier
{
    public string Description => "Signatures are not verified: anybody can log in as anybody. Register an IMessageVerifier to change that.";

    public ValueTask<bool> VerifyAsync(Request.Relay message, CancellationToken stop) => ValueTask.FromResult(true);
}
