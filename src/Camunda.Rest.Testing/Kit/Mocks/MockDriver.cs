using System.Collections.Concurrent;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Snapshots;
using Camunda.Rest.Testing.Kit.Targets;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>
/// Does the jobs that mocks do. It finds them by the process instances of its test, and ends them by their keys without activating them: so
/// it never takes a job from another test or worker, and nothing goes on when nobody calls it.
/// </summary>
internal sealed class MockDriver(CamundaClient client, ITestTarget target, ModelCatalog models)
{
    /// <summary>How long a search of a connected cluster may show a job as it was, in real time.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(5);

    private static readonly JobState[] Open =
    [
        JobState.Created, JobState.Failed, JobState.RetriesUpdated, JobState.TimedOut, JobState.Migrated,
    ];

    private readonly ConcurrentDictionary<string, MockStep> _mocks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<JobKey, DateTimeOffset> _backingOff = new();
    private readonly ConcurrentDictionary<(JobKey Key, int Retries), long> _done = new();
    private readonly ConcurrentDictionary<JobKey, bool> _closed = new();

    /// <summary>Sets who does the jobs of a type.</summary>
    public void Add(string type, MockStep mock) => _mocks[type] = mock;

    /// <summary>Whether there is no mock at all.</summary>
    public bool IsEmpty => _mocks.IsEmpty;

    /// <summary>A job is done again even if it was already: its retries were set.</summary>
    public void Forget(JobKey key)
    {
        _backingOff.TryRemove(key, out _);
        _closed.TryRemove(key, out _);
        foreach ((JobKey Key, int Retries) done in _done.Keys.Where(done => done.Key == key))
        {
            _done.TryRemove(done, out _);
        }
    }

    /// <summary>A job is not to be done: it has ended, or is being done. A search may show it as it was for some time.</summary>
    /// <returns>False when that was known already.</returns>
    public bool TryClose(JobKey key) => _closed.TryAdd(key, true);

    /// <summary>Whether a job has ended or is being done, whatever a search shows.</summary>
    public bool IsClosed(JobKey key) => _closed.ContainsKey(key);

    /// <summary>A job was failed by the test itself.</summary>
    public void BackOff(JobKey key, TimeSpan? backOff)
    {
        if (backOff > TimeSpan.Zero)
        {
            _backingOff[key] = target.Now + backOff.Value;
        }
    }

    /// <summary>Does all open jobs of these process instances that have a mock, once.</summary>
    /// <param name="processInstanceKeys">The instances.</param>
    /// <param name="round">What was done since the caller began, so that a mock that fails its job does not do so forever.</param>
    /// <param name="cancellationToken">Cancels the calls and the handlers.</param>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> RunAsync(
        IReadOnlyList<ProcessInstanceKey> processInstanceKeys,
        HashSet<(JobKey Key, int Retries)> round,
        CancellationToken cancellationToken)
    {
        string[] types = [.. _mocks.Keys];
        if (types.Length == 0 || processInstanceKeys.Count == 0)
        {
            return false;
        }

        bool hasRun = false;
        IReadOnlyList<JobSearchResult> jobs = await client.Jobs.Search()
            .Where(job => types.Contains(job.Type) && processInstanceKeys.Contains(job.ProcessInstanceKey) && Open.Contains(job.State))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (JobSearchResult job in jobs.OrderBy(job => job.JobKey))
        {
            if (IsReady(job) && !round.Contains((job.JobKey, job.Retries)) && TryClose(job.JobKey))
            {
                round.Add((job.JobKey, job.Retries));
                hasRun |= await RunAsync(job, cancellationToken).ConfigureAwait(false);
            }
        }

        return hasRun;
    }

    private bool IsReady(JobSearchResult job)
    {
        if (job.Retries == 0 || (_backingOff.TryGetValue(job.JobKey, out DateTimeOffset end) && target.Now < end))
        {
            return false;
        }

        return target.IsConsistent
            || !_done.TryGetValue((job.JobKey, job.Retries), out long time)
            || TimeProvider.System.GetElapsedTime(time) > Lag;
    }

    // The job is closed meanwhile: a handler that moves its own process instance would come across it again.
    private async Task<bool> RunAsync(JobSearchResult job, CancellationToken cancellationToken)
    {
        bool hasEnded = false;
        try
        {
            MockedJob mocked = await MockedJobs.ReadAsync(client, models, target, job, cancellationToken).ConfigureAwait(false);
            JobOutcome outcome = await _mocks[job.Type](mocked, cancellationToken).ConfigureAwait(false);
            _done[(job.JobKey, job.Retries)] = TimeProvider.System.GetTimestamp();
            hasEnded = await SendAsync(job, MockOutcome.Written(outcome, client.Context), cancellationToken).ConfigureAwait(false);
            return true;
        }
        // Someone else has ended the job, or a search has shown it as it was, or does not show all of it yet.
        catch (CamundaException exception) when (exception is CamundaNotFoundException or CamundaConflictException)
        {
            return false;
        }
        finally
        {
            if (!hasEnded)
            {
                _closed.TryRemove(job.JobKey, out _);
            }
        }
    }

    /// <returns>Whether the job has ended with it, and a search may show it as it was.</returns>
    private async Task<bool> SendAsync(JobSearchResult job, JobOutcome outcome, CancellationToken cancellationToken)
    {
        JobReference reference = client.Jobs[job.JobKey];
        try
        {
            switch (outcome.Kind)
            {
#if CAMUNDA_8_10_OR_GREATER
                case JobOutcomeKind.Completed when outcome.BusinessId is { } businessId:
                    await reference.CompleteWithBusinessIdAsync(businessId, outcome.Variables, outcome.Result, cancellationToken)
                        .ConfigureAwait(false);
                    return !target.IsConsistent;
#endif
                case JobOutcomeKind.Completed:
                    await reference.CompleteAsync(outcome.Variables, outcome.Result, cancellationToken).ConfigureAwait(false);
                    return !target.IsConsistent;
                case JobOutcomeKind.Error:
                    await reference.ThrowErrorAsync(outcome.ErrorCode!, outcome.Message, outcome.Variables, cancellationToken)
                        .ConfigureAwait(false);
                    return false;
                case JobOutcomeKind.Failed:
                    int retries = outcome.Retries ?? Math.Max(0, job.Retries - 1);
                    BackOff(job.JobKey, outcome.RetryBackOff);
                    await reference.FailAsync(retries, outcome.Message, outcome.RetryBackOff, outcome.Variables, cancellationToken)
                        .ConfigureAwait(false);
                    return false;
                default:
                    return false;
            }
        }
        // As with a worker: a retry would do the work twice, so that a person has to decide.
        catch (CamundaException exception) when (exception.Verdict.IsRejected && outcome.Kind != JobOutcomeKind.Failed)
        {
            string message = $"The mock has finished, but the cluster rejected its outcome: {exception.Message}";
            await reference.FailAsync(0, message, cancellationToken: cancellationToken).ConfigureAwait(false);
            return false;
        }
    }
}
