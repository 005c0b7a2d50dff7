namespace Station.Protocol;

/// <summary>Accepts every signature.</summary>
internal sealed class AcceptingVerifier : IMessageVerifier
{
    public string Description => "Signatures are not verified: anybody can log in as anybody. Register an IMessageVerifier to change that.";

    public ValueTask<bool> VerifyAsync(Request.Relay message, CancellationToken stop) => ValueTask.FromResult(true);
}
