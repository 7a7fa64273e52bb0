using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

/// <summary>
/// What a test expects of a process instance. Mocks and behaviours of the test work first. On the embedded cluster an assertion is decided
/// at once, unless a worker has a job of the instance or asks for one; on a connected cluster it waits for <see
/// cref="ProcessTestOptions.AssertionTimeout"/>; there, what is expected to be absent may appear after the assertion has passed, so assert
/// first what the instance has to reach. An assertion that does not hold throws <see cref="ProcessAssertionException"/>, whose message
/// prints the whole instance. Elements are named by their id, or else by their name; one that the process does not have throws <see
/// cref="ArgumentException"/>.
/// </summary>
public sealed partial class ProcessInstanceAssertions
{
    private readonly AssertionRunner _runner;

    internal ProcessInstanceAssertions(AssertionRunner runner) => _runner = runner;

    /// <summary>Expects the instance to exist, in whatever state.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not exist.</exception>
    public Task BeCreatedAsync(CancellationToken cancellationToken = default) => _runner.CheckAsync(
        "to be created",
        async reader =>
        {
            await reader.InstanceAsync().ConfigureAwait(false);
            return null;
        },
        cancellationToken);

    /// <summary>Expects the instance to be active.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It has ended.</exception>
    public Task BeActiveAsync(CancellationToken cancellationToken = default) =>
        _runner.CheckAbsenceAsync("to be active", reader => CheckAsync(reader, ProcessInstanceState.Active), cancellationToken);

    /// <summary>Expects the instance to have completed.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It is active, or was terminated.</exception>
    public Task BeCompletedAsync(CancellationToken cancellationToken = default) =>
        _runner.CheckAsync("to be completed", reader => CheckAsync(reader, ProcessInstanceState.Completed), cancellationToken);

    /// <summary>Expects the instance to have been terminated, by being cancelled for example.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It is active, or has completed.</exception>
    public Task BeTerminatedAsync(CancellationToken cancellationToken = default) =>
        _runner.CheckAsync("to be terminated", reader => CheckAsync(reader, ProcessInstanceState.Terminated), cancellationToken);

    /// <summary>Expects the instance to have been started by a call activity.</summary>
    /// <param name="parent">The key of the instance with the call activity. Default: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It was not.</exception>
    public Task HaveParentAsync(ProcessInstanceKey? parent = null, CancellationToken cancellationToken = default) =>
        _runner.CheckAsync(
            parent is null ? "to have a parent" : $"to have the parent {parent}",
            async reader => (await reader.InstanceAsync().ConfigureAwait(false)).ParentProcessInstanceKey is not { } key
                ? "it has none"
                : parent is null || key == parent ? null : $"it has the parent {key}",
            cancellationToken);

    /// <summary>Expects the instance to have been started otherwise than by a call activity.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">A call activity has started it.</exception>
    public Task HaveNoParentAsync(CancellationToken cancellationToken = default) => _runner.CheckAsync(
        "to have no parent",
        async reader => (await reader.InstanceAsync().ConfigureAwait(false)).ParentProcessInstanceKey is { } key
            ? $"it has the parent {key}"
            : null,
        cancellationToken);

    private static async Task<string?> CheckAsync(InstanceReader reader, ProcessInstanceState expected)
    {
        ProcessInstanceResult instance = await reader.InstanceAsync().ConfigureAwait(false);
        return instance.State == expected
            ? null
            : $"it is {instance.State.ToString().ToLowerInvariant()}{(instance.HasIncident ? " with an incident" : "")}";
    }

    private static string Quote(IEnumerable<string> elements) => string.Join(", ", elements.Select(element => $"`{element}`"));
}
