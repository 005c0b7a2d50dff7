using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp.Hosts.Tests.Web;

/// <summary>A request that is aborted at any moment.</summary>
public class CancellationTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddWireJson(ChatContents.Default).BuildServiceProvider();

    private static readonly byte[] Message = ChatContents.Default.Parse(Wire.Search).ToUtf8Bytes();

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_body_stays_where_it_is(int piece) => await StepwiseStop.AtEachStepAsync(stop =>
    {
        HttpContext context = NewContext(stop);
        context.Request.ContentType = "application/json";
        context.Request.Body = new StepwiseStream(piece, stop, Message);
        return (
            async () => Assert.Equal(Message, (await BindAsync<WireBody<Content>>(context))!.Record.ToUtf8Bytes()),
            async () =>
            {
                ReadResult rest = await context.Request.BodyReader.ReadAtLeastAsync(Message.Length + 1, CancellationToken.None);
                Assert.Equal(stop.Token.IsCancellationRequested ? Message : [], rest.Buffer.ToArray());
            });
    });

    [Fact]
    public async Task An_answer_is_written_or_not() => await StepwiseStop.AtEachStepAsync(static stop =>
    {
        HttpContext context = NewContext(stop);
        var stream = new StepwiseStream(1, stop);
        context.Response.Body = stream;
        return (
            async () =>
            {
                try
                {
                    await new WireResult<Content>(ChatContents.Default.Parse(Message)).ExecuteAsync(context);
                }
                catch (OperationCanceledException exception)
                {
                    // The writer of the framework has a token of its own.
                    throw new OperationCanceledException(exception.Message, exception, stop.Token);
                }
            },
            () =>
            {
                Assert.Equal(stop.Token.IsCancellationRequested ? [] : Message, stream.ToArray());
                return Task.CompletedTask;
            });
    });

    private static DefaultHttpContext NewContext(StepwiseStop stop) => new() { RequestServices = Services, RequestAborted = stop.Token };

    private static ValueTask<T?> BindAsync<T>(HttpContext context) where T : class, IBindableFromHttpContext<T> => T.BindAsync(context, null!);
}
