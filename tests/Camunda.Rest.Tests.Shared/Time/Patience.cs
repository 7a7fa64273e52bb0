namespace Camunda.Rest.Tests.Shared.Time;

/// <summary>
/// How long a test waits, in real time, for what has to come: so long that only a test that hangs finds out. Nothing is measured by it, and
/// no test gets slower or different by a machine that is busy.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until something holds that nobody tells of.</summary>
    public static Task WhenAsync(Func<bool> holds, Func<string>? describe = null) => WhenAsync(() => Task.FromResult(holds()), describe);

    /// <summary>Waits until something holds that nobody tells of.</summary>
    public static async Task WhenAsync(Func<Task<bool>> holds, Func<string>? describe = null)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"It does not hold within {Limit}. {describe?.Invoke()}");
            }

            await Task.Delay(Look, TimeProvider.System);
        }
    }

    /// <summary>The task, or an exception when it does not end.</summary>
    public static Task InTimeAsync(this Task task) => task.WaitAsync(Limit, TimeProvider.System);

    /// <summary>The task, or an exception when it does not end.</summary>
    public static Task<T> InTimeAsync<T>(this Task<T> task) => task.WaitAsync(Limit, TimeProvider.System);
}
