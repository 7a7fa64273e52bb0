namespace Camunda.Rest.Testing.Engine.Waiters;

/// <summary>Someone who has sent a command to a user task and waits for its listeners.</summary>
internal sealed class UserTaskWaiter(long userTaskKey, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long UserTaskKey { get; } = userTaskKey;

    public DateTimeOffset Deadline { get; } = deadline;

    public Task Outcome => _outcome.Task;

    public void Answer() => _outcome.TrySetResult();

    public void Fail(Exception exception) => _outcome.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _outcome.TrySetCanceled(cancellationToken);
}
