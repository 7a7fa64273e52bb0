using Camunda.Rest.Testing.Engine.Commands;

namespace Camunda.Rest.Testing.Engine.Waiters;

/// <summary>Someone who waits for jobs.</summary>
internal sealed class JobWaiter(ActivateJobs request, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IReadOnlyList<ActivatedJob>> _jobs = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ActivateJobs Request { get; } = request;

    /// <summary>Its place in the queue of those that wait; 0 while it does not.</summary>
    public long Key { get; set; }

    public DateTimeOffset? Deadline { get; set; }

    /// <summary>Whoever has left gets no jobs.</summary>
    public bool HasLeft => IsCancelled || Request.HasLeft?.Invoke() == true;

    private bool IsCancelled => cancellationToken.IsCancellationRequested;

    public Task<IReadOnlyList<ActivatedJob>> Jobs => _jobs.Task;

    public void Answer(IReadOnlyList<ActivatedJob> jobs) => _jobs.TrySetResult(jobs);

    public void Fail(Exception exception) => _jobs.TrySetException(exception);

    /// <summary>Ends the wait of someone who has left.</summary>
    public void Dismiss()
    {
        if (IsCancelled)
        {
            _jobs.TrySetCanceled(cancellationToken);
        }
        else
        {
            Answer([]);
        }
    }
}
