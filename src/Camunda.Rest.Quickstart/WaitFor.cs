namespace Camunda.Rest.Quickstart;

/// <summary>Repeats a read until it returns a value, for eventually consistent data.</summary>
internal static class WaitFor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task<T> ValueAsync<T>(TimeProvider clock, string what, Func<Task<T?>> ask)
        where T : class
    {
        long start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start) < Patience)
        {
            if (await ask() is { } value)
                return value;
            await Task.Delay(Pause, clock);
        }

        throw new TimeoutException($"Waited {Patience.TotalSeconds:0} seconds for {what}.");
    }
}
