using System.Text;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>
/// Looks at a process instance until it is as expected, or until it cannot become so any more: on the embedded cluster as soon as nobody
/// but the test can change it, on a connected one after the time limit.
/// </summary>
internal sealed class AssertionRunner(IObservedTest test, ProcessInstanceKey key)
{
    /// <summary>How often an assertion looks, in real time.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(25);

    /// <summary>Serializes what is compared with variables.</summary>
    public ResourceContext Context => test.Context;

    /// <summary>Looks for something, and returns it.</summary>
    /// <param name="expected">What the instance is expected to do or be, after "Expected process instance X".</param>
    /// <param name="look">Looks once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It is not there in time.</exception>
    public Task<T> AwaitAsync<T>(string expected, Func<InstanceReader, Task<Finding<T>>> look, CancellationToken cancellationToken) =>
        RunAsync(expected, look, isStable: true, cancellationToken);

    /// <summary>Checks that something holds. <paramref name="check"/> returns what is there instead, or null.</summary>
    /// <param name="expected">What the instance is expected to do or be, after "Expected process instance X".</param>
    /// <param name="check">Looks once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not hold in time.</exception>
    public Task CheckAsync(string expected, Func<InstanceReader, Task<string?>> check, CancellationToken cancellationToken) =>
        RunAsync(expected, FindingOf(check), isStable: true, cancellationToken);

    /// <summary>
    /// Checks that something holds which may cease to: on the embedded cluster, as soon as nobody can change it any more.
    /// </summary>
    /// <param name="expected">What the instance is expected to do or be, after "Expected process instance X".</param>
    /// <param name="check">Looks once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not hold.</exception>
    public Task CheckAbsenceAsync(string expected, Func<InstanceReader, Task<string?>> check, CancellationToken cancellationToken) =>
        RunAsync(expected, FindingOf(check), isStable: false, cancellationToken);

    private static Func<InstanceReader, Task<Finding<bool>>> FindingOf(Func<InstanceReader, Task<string?>> check) =>
        async reader => await check(reader).ConfigureAwait(false) is { } actual ? Finding<bool>.Missing(actual) : new(true);

    private async Task<T> RunAsync<T>(
        string expected, Func<InstanceReader, Task<Finding<T>>> look, bool isStable, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            // Before the look: what changes between the two is seen by the look.
            bool mayChange = await test.SettleAndAskAsync(cancellationToken).ConfigureAwait(false);
            Finding<T> finding = await LookAsync(look, cancellationToken).ConfigureAwait(false);
            bool isLate = TimeProvider.System.GetElapsedTime(start) >= test.AssertionTimeout;
            if (finding.Holds && (isStable || !mayChange || !test.IsEmbedded || isLate))
            {
                return finding.Value;
            }

            if (!finding.Holds && (!mayChange || isLate))
            {
                throw await FailAsync(expected, finding.Actual, cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Finding<T>> LookAsync<T>(Func<InstanceReader, Task<Finding<T>>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look(test.Read(key, cancellationToken)).ConfigureAwait(false);
        }
        // A connected cluster does not show everything at once.
        catch (CamundaNotFoundException) when (!test.IsEmbedded)
        {
            return Finding<T>.Missing("the cluster does not show it yet");
        }
    }

    // Messages of incidents often end as a sentence.
    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : $"{sentence}.";

    private async Task<ProcessAssertionException> FailAsync(string expected, string actual, CancellationToken cancellationToken)
    {
        ProcessInstanceSnapshot snapshot;
        try
        {
            snapshot = await test.Read(key, cancellationToken).SnapshotAsync().ConfigureAwait(false);
        }
        // The failure of the assertion is what counts.
        catch (CamundaException exception)
        {
            return new($"Expected process instance {key} {expected}, but {Ended(actual)} It could not be read: {exception.Message}", null);
        }

        StringBuilder message = new();
        message.Append("Expected process instance ").Append(key).Append(" of '").Append(snapshot.Instance.ProcessDefinitionId)
            .Append("' ").Append(expected).Append(", but ").AppendLine(Ended(actual)).AppendLine();
        string[] reasons = [.. WaitReasons.Of(snapshot)];
        foreach (string reason in reasons)
        {
            message.AppendLine(Ended(reason));
        }

        return new(message.Append(reasons.Length == 0 ? "" : Environment.NewLine).Append(snapshot).ToString(), snapshot);
    }
}
