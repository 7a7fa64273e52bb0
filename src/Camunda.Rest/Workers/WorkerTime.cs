namespace Camunda.Rest.Workers;

/// <summary>The time since a worker's start.</summary>
internal sealed class WorkerTime(TimeProvider clock)
{
    /// <summary>The longest delay after the first of consecutive failures.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private readonly long _start = clock.GetTimestamp();

    public TimeProvider Clock { get; } = clock;

    public TimeSpan Now => Clock.GetElapsedTime(_start);

    public Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, Clock, cancellationToken);
}
