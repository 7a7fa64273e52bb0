using Microsoft.Extensions.Time.Testing;

namespace Camunda.Rest.Tests.Testing;

/// <summary>Lets a fake clock run while something over HTTP is under way.</summary>
internal static class FakeTime
{
    /// <summary>Advances second by second until the task is done. How often does not matter to what the task gives.</summary>
    public static async Task<T> AdvanceUntilAsync<T>(this FakeTimeProvider time, Task<T> task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await task;
    }
}
