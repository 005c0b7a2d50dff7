using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp;

/// <summary>
/// The body of a request as a record: a parameter of a route handler of minimal APIs. It is read straight from the connection,
/// and copied once.
/// </summary>
/// <remarks>
/// The handler is not called for a body that is refused. The answer is a problem document (RFC 9457) instead: 400 with the
/// reason and the <c>offset</c> in bytes, 413 for one that is longer than the options of the registry or the server allow, 415
/// for another media type than JSON in UTF-8.
/// </remarks>
/// <typeparam name="TRoot">The root of a registry that was given to <c>AddWireJson</c>.</typeparam>
public sealed class WireBody<TRoot> : IBindableFromHttpContext<WireBody<TRoot>>, IEndpointParameterMetadataProvider
    where TRoot : WireRecord
{
    private readonly TRoot? _record;

    private WireBody(TRoot? record) => _record = record;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>The message.</summary>
    /// <exception cref="InvalidOperationException">The body was refused, so that no handler is called with it.</exception>
    public TRoot Record => _record ?? throw new InvalidOperationException("The body of the request was refused.");

    static async ValueTask<WireBody<TRoot>?> IBindableFromHttpContext<WireBody<TRoot>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        WireRegistry<TRoot> registry = context.RequestServices.GetService<WireRegistry<TRoot>>() ?? throw new InvalidOperationException(
            $"No registry reads {typeof(TRoot).Name}. Call services.AddWireJson with one.");
        TRoot? record = null;
        BodyRefusal? refusal = BodyRefusal.OfHead(context.Request, registry.Options.MaxBytes);
        if (refusal is null)
        {
            try
            {
                (record, refusal) = await ReadAsync(context.Request.BodyReader, registry, context.RequestAborted).ConfigureAwait(false);
            }
            catch (BadHttpRequestException exception)
            {
                // The server has limits of its own, and an opinion on chunks.
                refusal = new BodyRefusal(exception.StatusCode, exception.Message);
            }
        }
        context.Features.Set(refusal);
        return new WireBody<TRoot>(record);
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        // Media types that are named here would be compared by the routing, whose 415 has no document.
        builder.Metadata.Add(new AcceptsMetadata([], typeof(TRoot)));
        foreach (int status in BodyRefusal.Statuses)
        {
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        }
        builder.FilterFactories.Add(static (_, next) => invocation =>
            invocation.HttpContext.Features.Get<BodyRefusal>() is { } refusal ? ValueTask.FromResult<object?>(refusal.ToResult()) : next(invocation));
    }

    private static async ValueTask<(TRoot? Record, BodyRefusal? Refusal)> ReadAsync(
        PipeReader reader, WireRegistry<TRoot> registry, CancellationToken cancellationToken)
    {
        int maxBytes = registry.Options.MaxBytes;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> message = WithoutByteOrderMark(read.Buffer);
            if (message.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (null, BodyRefusal.TooLong(maxBytes));
            }
            if (read.IsCompleted)
            {
                bool isMessage = registry.TryParse(message, out TRoot? record, out WireError? error);
                reader.AdvanceTo(read.Buffer.End);
                return (record, isMessage ? null : BodyRefusal.NoMessage(error!));
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> utf8Json)
    {
        var reader = new SequenceReader<byte>(utf8Json);
        reader.IsNext(ByteOrderMark, advancePast: true);
        return reader.UnreadSequence;
    }
}
