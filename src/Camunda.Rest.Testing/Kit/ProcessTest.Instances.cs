using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessTest
{
    /// <summary>
    /// Finds an instance that the test has not started by a call: by a message, a signal or a timer, or by code under test. Each instance
    /// is found once, the oldest first. Waits as long as an assertion does. Of tests that run on one cluster at the same time, each needs a
    /// tenant of its own if several find instances of the same process.
    /// </summary>
    /// <param name="processId">The id of the process in its model.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public async Task<ProcessInstanceUnderTest> FindInstanceAsync(string processId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(processId);
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            // Before the search: what changes between the two is seen by the search.
            bool mayChange = await SettleAndAskAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<ProcessInstanceResult> found = await FindStartedAsync(processId, cancellationToken).ConfigureAwait(false);
            await _claimed.WhenClaimedAsync(cancellationToken).ConfigureAwait(false);
            if (found.FirstOrDefault(instance => _claimed.TryClaim(instance.ProcessInstanceKey)) is { } unclaimed)
            {
                ProcessInstanceUnderTest adopted = Adopt(unclaimed.ProcessInstanceKey, processId);
                await SettleAsync(cancellationToken).ConfigureAwait(false);
                return adopted;
            }

            if (!mayChange || TimeProvider.System.GetElapsedTime(start) >= Options.AssertionTimeout)
            {
                throw new ProcessAssertionException(
                    $"Expected an instance of '{processId}' that was started since the test began, but there is none"
                        + (found.Count == 0 ? "." : $" that does not belong to a test already ({found.Count} do)."),
                    null);
            }

            await Task.Delay(AssertionRunner.PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes an instance into the test that was started otherwise, and whose key is known: by code under test, or by <see
    /// cref="CorrelateMessageAsync"/>. The test then mocks its work, and cancels it at the end.
    /// </summary>
    /// <param name="processInstanceKey">The key of the instance. It need not be visible yet.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceUnderTest Instance(ProcessInstanceKey processInstanceKey)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (processInstanceKey.IsDefault)
        {
            throw new ArgumentException("The key must not be default.", nameof(processInstanceKey));
        }

        _claimed.TryClaim(processInstanceKey);
        return Adopt(processInstanceKey, null);
    }

    private async Task<IReadOnlyList<ProcessInstanceResult>> FindStartedAsync(string processId, CancellationToken cancellationToken)
    {
        string tenant = Options.TenantId?.Value ?? DefaultTenant;
        IReadOnlyList<ProcessInstanceResult> found = await Client.ProcessInstances.Search()
            .Where(instance => instance.ProcessDefinitionId == processId && instance.StartDate >= _begun && instance.TenantId == tenant)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. found.Where(instance => instance.ParentProcessInstanceKey is null).OrderBy(instance => instance.ProcessInstanceKey),
        ];
    }

    private ProcessInstanceUnderTest Adopt(ProcessInstanceKey key, string? processId)
    {
        _mayCall = _mayCall || processId is null || _plan.MayCall(processId);
        return _instances.GetOrAdd(key, _ => new(this, key));
    }
}
