using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessInstanceAssertions
{
    /// <summary>Expects an open user task. One without a <c>zeebe:userTask</c> is a job: <see cref="HaveJobAsync"/>.</summary>
    /// <param name="element">The id or name of the element.</param>
    /// <param name="assignee">The user that it is assigned to. Default: whoever.</param>
    /// <param name="candidateGroup">A group whose members may have it. Default: whichever.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public Task HaveUserTaskAsync(
        string element, string? assignee = null, string? candidateGroup = null, CancellationToken cancellationToken = default) =>
        _runner.CheckAsync(
            $"to have the open user task `{element}`"
                + (assignee is null ? "" : $", assigned to '{assignee}'")
                + (candidateGroup is null ? "" : $", for the group '{candidateGroup}'"),
            async reader =>
            {
                IReadOnlyList<string> ids = await reader.ResolveAsync(element).ConfigureAwait(false);
                UserTaskResult[] tasks =
                [
                    .. (await reader.UserTasksAsync().ConfigureAwait(false))
                        .Where(task => ids.Contains(task.ElementId.Value) && WaitReasons.IsOpen(task)),
                ];
                return tasks.Length == 0
                    ? (await reader.JobsAsync().ConfigureAwait(false)).Any(
                        job => job.Type == WaitReasons.UserTaskJobType && ids.Contains(job.ElementId?.Value) && WaitReasons.IsOpen(job))
                            ? $"it has no zeebe:userTask, and is a job of the type '{WaitReasons.UserTaskJobType}'"
                            : "it does not"
                    : tasks.Any(task => (assignee is null || task.Assignee == assignee)
                        && (candidateGroup is null || task.CandidateGroups.Contains(candidateGroup))) ? null
                    : $"it is {(tasks[0].Assignee is { Length: > 0 } other ? $"assigned to '{other}'" : "unassigned")}, "
                        + $"for the groups [{string.Join(", ", tasks[0].CandidateGroups)}]";
            },
            cancellationToken);

    /// <summary>Expects an open job.</summary>
    /// <param name="typeOrElement">The job type, or the id or name of the element.</param>
    /// <param name="retries">The retries that it has left. Default: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public Task HaveJobAsync(string typeOrElement, int? retries = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(typeOrElement);
        return _runner.CheckAsync(
            $"to have an open job `{typeOrElement}`{(retries is null ? "" : $" with {WaitReasons.Retries(retries.Value)} left")}",
            async reader =>
            {
                IReadOnlyList<string> ids = (await reader.ModelAsync().ConfigureAwait(false))?.Resolve(typeOrElement) ?? [typeOrElement];
                JobSearchResult[] jobs = [.. (await reader.JobsAsync().ConfigureAwait(false)).Where(WaitReasons.IsOpen)];
                JobSearchResult[] found =
                    [.. jobs.Where(job => job.Type == typeOrElement || ids.Contains(job.ElementId?.Value))];
                return found.Any(job => retries is null || job.Retries == retries) ? null
                    : found.Length > 0 ? $"it has {WaitReasons.Retries(found[0].Retries)} left"
                    : jobs.Length == 0 ? "it has no open job"
                    : $"it has only {string.Join(", ", jobs.Select(job => $"`{job.Type}` at `{job.ElementId}`"))}";
            },
            cancellationToken);
    }

    /// <summary>Expects the instance to have no open incident. Incidents of called instances do not count.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It has one.</exception>
    public Task HaveNoIncidentsAsync(CancellationToken cancellationToken = default) => _runner.CheckAbsenceAsync(
        "to have no incidents",
        async reader =>
        {
            IncidentResult[] open = [.. (await reader.IncidentsAsync().ConfigureAwait(false)).Where(WaitReasons.IsOpen)];
            return open.Length == 0 ? null : $"it has {open.Length}: {string.Join("; ", open.Select(Describe))}";
        },
        cancellationToken);

    /// <summary>Expects an open incident.</summary>
    /// <param name="type">The type, such as <see cref="IncidentErrorType.JobNoRetries"/>. Default: any.</param>
    /// <param name="message">What the message contains. Default: whatever.</param>
    /// <param name="element">The id or name of the element. Default: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public Task HaveIncidentAsync(
        IncidentErrorType? type = null, string? message = null, string? element = null, CancellationToken cancellationToken = default) =>
        _runner.CheckAsync(
            $"to have an incident{(type is null ? "" : $" {type}")}{(element is null ? "" : $" at `{element}`")}"
                + (message is null ? "" : $" with '{message}' in its message"),
            async reader =>
            {
                IReadOnlyList<string>? ids = element is null ? null : await reader.ResolveAsync(element).ConfigureAwait(false);
                IncidentResult[] open = [.. (await reader.IncidentsAsync().ConfigureAwait(false)).Where(WaitReasons.IsOpen)];
                return open.Any(incident => (type is null || incident.ErrorType == type)
                    && (message is null || incident.ErrorMessage.Contains(message, StringComparison.Ordinal))
                    && ids?.Contains(incident.ElementId.Value) != false)
                        ? null
                        : open.Length == 0 ? "it has none" : $"it has {string.Join("; ", open.Select(Describe))}";
            },
            cancellationToken);

    /// <summary>Expects the instance to wait for a message.</summary>
    /// <param name="name">The name of the message.</param>
    /// <param name="correlationKey">The correlation key. Default: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not.</exception>
    public Task BeWaitingForMessageAsync(string name, string? correlationKey = null, CancellationToken cancellationToken = default) =>
        CheckMessageAsync("to wait for", name, correlationKey, WaitReasons.IsOpen, cancellationToken);

    /// <summary>Expects the instance to have received a message.</summary>
    /// <param name="name">The name of the message.</param>
    /// <param name="correlationKey">The correlation key. Default: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It has not.</exception>
    public Task HaveCorrelatedMessageAsync(string name, string? correlationKey = null, CancellationToken cancellationToken = default) =>
        CheckMessageAsync(
            "to have correlated",
            name,
            correlationKey,
            subscription => subscription.MessageSubscriptionState == MessageSubscriptionState.Correlated,
            cancellationToken);

    /// <summary>Expects a decision to have been evaluated.</summary>
    /// <param name="decisionId">The id of the decision.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It was not, or its evaluation has failed.</exception>
    public Task HaveEvaluatedDecisionAsync(string decisionId, CancellationToken cancellationToken = default) =>
        CheckDecisionAsync(decisionId, $"to have evaluated the decision '{decisionId}'", _ => true, cancellationToken);

    /// <summary>Expects a decision to have been evaluated with a result.</summary>
    /// <param name="decisionId">The id of the decision.</param>
    /// <param name="output">The result, compared as a variable is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It was not, its evaluation has failed, or it has another result.</exception>
    public Task HaveEvaluatedDecisionAsync(string decisionId, object? output, CancellationToken cancellationToken = default)
    {
        string expected = VariableValues.Write(output, _runner.Context);
        return CheckDecisionAsync(
            decisionId,
            $"to have evaluated the decision '{decisionId}' to {expected}",
            decision => VariableValues.AreEqual(expected, decision.Result),
            cancellationToken);
    }

    /// <summary>Expects an evaluation of a decision table to have matched rules.</summary>
    /// <param name="decisionId">The id of the decision.</param>
    /// <param name="rules">The positions of the matched rules in their table, from 1 on, in any order; none for no matched rule.</param>
    /// <exception cref="ProcessAssertionException">It was not evaluated, or other rules have matched.</exception>
    public Task HaveMatchedRulesAsync(string decisionId, params int[] rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decisionId);
        ArgumentNullException.ThrowIfNull(rules);
        return _runner.CheckAsync(
            $"to have matched {(rules.Length == 0 ? "no rule" : $"the rules {string.Join(", ", rules)}")} of the decision '{decisionId}'",
            async reader =>
            {
                List<string> others = [];
                foreach (DecisionInstanceResult decision in (await reader.DecisionsAsync().ConfigureAwait(false))
                    .Where(decision => decision.DecisionDefinitionId.Value == decisionId))
                {
                    int[] matched = await reader.MatchedRulesAsync(decision.DecisionEvaluationInstanceKey).ConfigureAwait(false);
                    if (matched.Order().SequenceEqual(rules.Order()))
                    {
                        return null;
                    }

                    others.Add(matched.Length == 0 ? "no rule has matched" : $"the rules {string.Join(", ", matched)} have matched");
                }

                return others.Count == 0 ? "it was not evaluated" : string.Join("; ", others);
            },
            default);
    }

    private Task CheckMessageAsync(
        string expected,
        string name,
        string? correlationKey,
        Func<MessageSubscriptionResult, bool> isSo,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _runner.CheckAsync(
            $"{expected} the message '{name}'{(correlationKey is null ? "" : $" with the correlation key '{correlationKey}'")}",
            async reader =>
            {
                MessageSubscriptionResult[] found = [.. (await reader.SubscriptionsAsync().ConfigureAwait(false)).Where(isSo)];
                return found.Any(subscription => subscription.MessageName == name
                    && (correlationKey is null || subscription.CorrelationKey == correlationKey))
                        ? null
                        : found.Length == 0
                            ? "there is none"
                            : $"there is {string.Join(", ", found.Select(other => $"'{other.MessageName}'{WaitReasons.KeyOf(other)}"))}";
            },
            cancellationToken);
    }

    private Task CheckDecisionAsync(
        string decisionId, string expected, Func<DecisionInstanceResult, bool> isSo, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decisionId);
        return _runner.CheckAsync(
            expected,
            async reader =>
            {
                DecisionInstanceResult[] found =
                [
                    .. (await reader.DecisionsAsync().ConfigureAwait(false))
                        .Where(decision => decision.DecisionDefinitionId.Value == decisionId),
                ];
                return found.Any(decision => decision.State == DecisionInstanceState.Evaluated && isSo(decision)) ? null
                    : found.Length == 0 ? "it has not"
                    : found[^1].State == DecisionInstanceState.Evaluated ? $"it has evaluated it to {found[^1].Result}"
                    : $"the evaluation has failed: {WaitReasons.Shorten(found[^1].EvaluationFailure ?? "")}";
            },
            cancellationToken);
    }

    private static string Describe(IncidentResult incident) =>
        $"{incident.ErrorType} at `{incident.ElementId}`: {WaitReasons.Shorten(incident.ErrorMessage)}";
}
