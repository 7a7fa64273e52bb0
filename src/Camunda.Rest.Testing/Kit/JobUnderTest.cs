using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

/// <summary>
/// An open job of a process instance, which the test ends itself, without a worker. Every method waits for it as long as an assertion does;
/// with several of the same type or element it is the oldest.
/// </summary>
public sealed class JobUnderTest
{
    private readonly ProcessInstanceUnderTest _instance;
    private readonly string _typeOrElement;

    internal JobUnderTest(ProcessInstanceUnderTest instance, string typeOrElement)
    {
        _instance = instance;
        _typeOrElement = typeOrElement;
    }

    private ProcessTest Test => _instance.Test;

    /// <summary>Returns the job.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is no such job.</exception>
    public Task<JobSearchResult> GetAsync(CancellationToken cancellationToken = default) =>
        _instance.Runner.AwaitAsync($"to have an open job `{_typeOrElement}`", async reader =>
        {
            IReadOnlyList<JobSearchResult> open =
                [.. (await reader.JobsAsync().ConfigureAwait(false)).Where(job => WaitReasons.IsOpen(job) && job.Retries > 0)];
            IReadOnlyList<string> ids = (await reader.ModelAsync().ConfigureAwait(false))?.Resolve(_typeOrElement) ?? [_typeOrElement];
            JobSearchResult? job = open.FirstOrDefault(job => job.Type == _typeOrElement || ids.Contains(job.ElementId?.Value));
            return job is not null
                ? new(job)
                : Finding<JobSearchResult>.Missing(open.Count == 0
                    ? "it has no open job"
                    : $"it has only {string.Join(", ", open.Select(job => $"`{job.Type}` at `{job.ElementId}`"))}");
        }, cancellationToken);

    /// <summary>Completes the job.</summary>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="result">The result of a user task listener or an ad-hoc sub-process. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcessAssertionException">There is no such job.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task CompleteAsync(object? variables = null, JobResult? result = null, CancellationToken cancellationToken = default)
    {
        JobSearchResult job = await GetAsync(cancellationToken).ConfigureAwait(false);
        await Test.CallAsync(Test.Client.Jobs[job.JobKey].CompleteAsync(variables, result, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Fails the job.</summary>
    /// <param name="retries">The remaining retries; 0 raises an incident. Default: one less than the job has.</param>
    /// <param name="message">The error message, which the incident shows. Default: a text that names the test.</param>
    /// <param name="retryBackOff">How long the cluster waits before it retries the job. Default: no wait.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcessAssertionException">There is no such job.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task FailAsync(
        int? retries = null, string? message = null, TimeSpan? retryBackOff = null, CancellationToken cancellationToken = default)
    {
        JobSearchResult job = await GetAsync(cancellationToken).ConfigureAwait(false);
        Test.Mocks.BackOff(job.JobKey, retryBackOff);
        Task call = Test.Client.Jobs[job.JobKey].FailAsync(
            retries ?? Math.Max(0, job.Retries - 1), message ?? "The test fails this job.", retryBackOff, null, cancellationToken);
        await Test.CallAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws a BPMN error from the job.</summary>
    /// <param name="errorCode">The code that error events match.</param>
    /// <param name="message">The error message. Default: none.</param>
    /// <param name="variables">
    /// An object whose members become variables of the event that catches the error; its output mappings pass them on. Default: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcessAssertionException">There is no such job.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task ThrowErrorAsync(
        string errorCode, string? message = null, object? variables = null, CancellationToken cancellationToken = default)
    {
        JobSearchResult job = await GetAsync(cancellationToken).ConfigureAwait(false);
        Task call = Test.Client.Jobs[job.JobKey].ThrowErrorAsync(errorCode, message, variables, cancellationToken);
        await Test.CallAsync(call, cancellationToken).ConfigureAwait(false);
    }
}
