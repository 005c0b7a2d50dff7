using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dimp;

/// <summary>
/// A record as the answer to a request. Its bytes go straight to the connection: one that was not edited is answered as it came.
/// </summary>
/// <remarks><see cref="WireResult{TRecord}"/> tells OpenAPI which record it is, too.</remarks>
public class WireResult : IResult, IStatusCodeHttpResult, IContentTypeHttpResult, IValueHttpResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/json";

    /// <summary>Creates the answer.</summary>
    /// <param name="record">The record.</param>
    /// <param name="statusCode">The status code.</param>
    public WireResult(WireRecord record, int statusCode = StatusCodes.Status200OK)
    {
        ArgumentNullException.ThrowIfNull(record);
        Record = record;
        StatusCode = statusCode;
    }

    /// <summary>The record.</summary>
    public WireRecord Record { get; }

    /// <summary>The status code.</summary>
    public int StatusCode { get; }

    /// <summary>For whom the record is written; <see cref="WireProfile.Modern"/> unless set.</summary>
    public WireProfile Profile { get; init; }

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    string? IContentTypeHttpResult.ContentType => MediaType;

    object? IValueHttpResult.Value => Record;

    /// <summary>Writes the answer.</summary>
    /// <param name="httpContext">The request.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    /// <exception cref="OperationCanceledException">The request was aborted.</exception>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        HttpResponse response = httpContext.Response;
        response.StatusCode = StatusCode;
        response.ContentType = MediaType;
        Record.WriteTo(response.BodyWriter, Profile);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        AddResponse(builder, null);

    private protected static void AddResponse(EndpointBuilder builder, Type? type)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type, [MediaType]));
    }
}

/// <summary>A record as the answer to a request, described by OpenAPI.</summary>
/// <typeparam name="TRecord">The record, or the root of those that it may be.</typeparam>
public sealed class WireResult<TRecord> : WireResult, IValueHttpResult<TRecord>, IEndpointMetadataProvider where TRecord : WireRecord
{
    /// <summary>Creates the answer.</summary>
    /// <param name="record">The record.</param>
    /// <param name="statusCode">The status code.</param>
    public WireResult(TRecord record, int statusCode = StatusCodes.Status200OK) : base(record, statusCode) => Record = record;

    /// <summary>The record.</summary>
    public new TRecord Record { get; }

    TRecord? IValueHttpResult<TRecord>.Value => Record;

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        AddResponse(builder, typeof(TRecord));
}
