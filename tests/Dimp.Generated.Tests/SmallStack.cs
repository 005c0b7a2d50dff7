using System.Runtime.ExceptionServices;

namespace Dimp.Tests;

/// <summary>A stack that is a small part of what threads usually have.</summary>
internal static class SmallStack
{
    private const int Bytes = 256 * 1024;

    internal static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Work, Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;

        void Work()
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
