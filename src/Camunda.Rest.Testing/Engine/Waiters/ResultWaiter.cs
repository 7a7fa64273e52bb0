using Camunda.Rest.Testing.Engine.Commands;

namespace Camunda.Rest.Testing.Engine.Waiters;

/// <summary>Someone who waits for an instance to complete.</summary>
internal sealed class ResultWaiter(long processInstanceKey, IReadOnlyList<string> fetchVariables, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<CreatedInstance> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long ProcessInstanceKey { get; } = processInstanceKey;

    public IReadOnlyList<string> FetchVariables { get; } = fetchVariables;

    public DateTimeOffset Deadline { get; } = deadline;

    public Task<CreatedInstance> Result => _result.Task;

    public void Answer(CreatedInstance result) => _result.TrySetResult(result);

    public void Fail(Exception exception) => _result.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _result.TrySetCanceled(cancellationToken);
}
