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
/// reason and the <c>offset</c> in bytes, counted from behind a byte order mark; 413 for one that is longer than the options of the
/// registry or the server allow; 415 for another media type than JSON in UTF-8.
/// </remarks>
/// <typeparam name="TRecord">
/// A record of a registry that was given to <c>AddWireJson</c>: its root, or one below it. A message that becomes another record is
/// refused.
/// </typeparam>
public sealed class WireBody<TRecord> : IBindableFromHttpContext<WireBody<TRecord>>, IEndpointParameterMetadataProvider
    where TRecord : WireRecord
{
    private readonly TRecord? _record;

    private WireBody(TRecord? record) => _record = record;

    /// <summary>The message.</summary>
    /// <exception cref="InvalidOperationException">The body was refused, so that no handler is called with it.</exception>
    public TRecord Record => _record ?? throw new InvalidOperationException("The body of the request was refused.");

    static async ValueTask<WireBody<TRecord>?> IBindableFromHttpContext<WireBody<TRecord>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        WireRegistry<TRecord> registry = context.RequestServices.GetService<KnownRegistries>()?.For<TRecord>() ?? throw new InvalidOperationException(
            $"No registry reads {typeof(TRecord).Name}. Call services.AddWireJson with one.");
        TRecord? record = null;
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
        return new WireBody<TRecord>(record);
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        // Media types that are named here would be compared by the routing, whose 415 has no document.
        builder.Metadata.Add(new AcceptsMetadata([], typeof(TRecord)));
        foreach (int status in BodyRefusal.Statuses)
        {
            builder.Metadata.Add(
                new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        }
        builder.FilterFactories.Add(static (_, next) => invocation =>
            invocation.HttpContext.Features.Get<BodyRefusal>() is { } refusal ? ValueTask.FromResult<object?>(refusal.ToResult()) : next(invocation));
    }

    private static async ValueTask<(TRecord? Record, BodyRefusal? Refusal)> ReadAsync(
        PipeReader reader, WireRegistry<TRecord> registry, CancellationToken cancellationToken)
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
                bool isMessage = registry.TryParse(message, out TRecord? record, out WireError? error);
                reader.AdvanceTo(read.Buffer.End);
                return (record, isMessage ? null : BodyRefusal.NoMessage(error!));
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> utf8Json)
    {
        var reader = new SequenceReader<byte>(utf8Json);
        reader.IsNext(BodyRefusal.ByteOrderMark, advancePast: true);
        return reader.UnreadSequence;
    }
}
