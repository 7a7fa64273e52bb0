using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

/// <summary>An open incident of a process instance. Every method waits for it as long as an assertion does.</summary>
public sealed class IncidentUnderTest
{
    private readonly ProcessInstanceUnderTest _instance;
    private readonly string? _element;

    internal IncidentUnderTest(ProcessInstanceUnderTest instance, string? element)
    {
        _instance = instance;
        _element = element;
    }

    /// <summary>Returns the incident.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is no such incident.</exception>
    public Task<IncidentResult> GetAsync(CancellationToken cancellationToken = default) => _instance.Runner.AwaitAsync(
        _element is null ? "to have an incident" : $"to have an incident at `{_element}`",
        async reader =>
        {
            IReadOnlyList<string>? ids = _element is null ? null : await reader.ResolveAsync(_element).ConfigureAwait(false);
            return (await reader.IncidentsAsync().ConfigureAwait(false)).FirstOrDefault(incident =>
                WaitReasons.IsOpen(incident) && ids?.Contains(incident.ElementId.Value) != false) is { } found
                    ? new(found)
                    : Finding<IncidentResult>.Missing("it has none");
        },
        cancellationToken);

    /// <summary>Resolves the incident; before that, the job that it belongs to gets new retries.</summary>
    /// <param name="retries">The retries of the job; default 1. Without a job it has no effect.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries are less than 1.</exception>
    /// <exception cref="ProcessAssertionException">There is no such incident.</exception>
    /// <exception cref="CamundaException">A call failed.</exception>
    public async Task ResolveAsync(int retries = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retries, 1);
        IncidentResult incident = await GetAsync(cancellationToken).ConfigureAwait(false);
        ProcessTest test = _instance.Test;
        if (incident.JobKey is { } job)
        {
            await test.Client.Jobs[job].UpdateAsync(retries: retries, cancellationToken: cancellationToken).ConfigureAwait(false);
            test.Mocks.Forget(job);
        }

        await test.CallAsync(
            test.Client.Incidents[incident.IncidentKey].ResolveAsync(cancellationToken: cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }
}
