using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dimp;

/// <summary>
/// Answers a message that System.Text.Json refused in a parameter of a route handler, as <see cref="WireBody{TRecord}"/> does.
/// The framework throws an exception there only if the application asks for it.
/// </summary>
internal sealed class RefusedMessageHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException { InnerException: JsonException { InnerException: WireException refused } })
        {
            return false;
        }
        await BodyRefusal.NoMessage(refused.Error).ToResult().ExecuteAsync(httpContext).ConfigureAwait(false);
        return true;
    }
}
