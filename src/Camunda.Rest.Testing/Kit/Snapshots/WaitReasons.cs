using System.Globalization;
using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Kit.Snapshots;

/// <summary>Says what the active elements of a process instance wait for.</summary>
internal static class WaitReasons
{
    /// <summary>The type of the jobs that user tasks without a <c>zeebe:userTask</c> have.</summary>
    public const string UserTaskJobType = "io.camunda.zeebe:userTask";

    private const int MaxMessageLength = 500;

    /// <summary>A sentence for each active element in which nothing else is active; of called instances too.</summary>
    public static IEnumerable<string> Of(ProcessInstanceSnapshot snapshot)
    {
        HashSet<string> outer = [.. snapshot.Elements
            .Where(element => element.State == ElementInstanceState.Active)
            .SelectMany(element => OuterOf(snapshot, element.ElementId.Value))];
        return snapshot.Jobs
            .Where(job => job.ElementInstanceKey.Value == snapshot.Instance.ProcessInstanceKey.Value && IsOpen(job))
            .Select(job => $"process instance {snapshot.Instance.ProcessInstanceKey} waits for {Describe(job)}")
            .Concat(snapshot.Elements
                .Where(element => element.State == ElementInstanceState.Active
                    && ((!outer.Contains(element.ElementId.Value) && element.Type != ElementInstanceType.MultiInstanceBody)
                        || IncidentOf(snapshot, element) is not null))
                .SelectMany(element => Of(snapshot, element)));
    }

    /// <summary>What an active element waits for, as a sentence; for a call activity what the called instance waits for.</summary>
    public static IEnumerable<string> Of(ProcessInstanceSnapshot snapshot, ElementInstanceResult element)
    {
        string id = element.ElementId.Value;
        if (IncidentOf(snapshot, element) is { } incident)
        {
            return [$"`{id}` has an incident, {incident.ErrorType}: {Shorten(incident.ErrorMessage)}"];
        }

        if (element.Type == ElementInstanceType.CallActivity)
        {
            ProcessInstanceSnapshot? called = snapshot.CalledInstances.FirstOrDefault(
                called => called.Instance.ParentElementInstanceKey == element.ElementInstanceKey);
            return called is null
                ? [$"`{id}` was activated, but has started no process instance"]
                : Of(called).Select(
                    reason => $"`{id}` waits for the called process '{called.Instance.ProcessDefinitionId}', where {reason}");
        }

        string[] reasons =
        [
            .. snapshot.Jobs.Where(job => job.ElementInstanceKey == element.ElementInstanceKey && IsOpen(job)).Select(Describe),
            .. snapshot.UserTasks.Where(task => task.ElementInstanceKey == element.ElementInstanceKey && IsOpen(task)).Select(Describe),
            .. snapshot.MessageSubscriptions
                .Where(subscription => subscription.ElementInstanceKey == element.ElementInstanceKey && IsOpen(subscription))
                .Select(subscription => $"the message '{subscription.MessageName}'{KeyOf(subscription)}"),
            .. snapshot.Timers.Where(timer => IsOf(snapshot, timer, id))
                .Select(timer => timer.ElementId.Value == id
                    ? $"its timer, due in {Span(timer.DueDate - snapshot.Time)}"
                    : $"the timer `{timer.ElementId}`, due in {Span(timer.DueDate - snapshot.Time)}"),
            .. snapshot.Model?.Find(id)?.Catches is { } caught ? [caught] : Array.Empty<string>(),
        ];
        return [reasons.Length == 0 ? $"`{id}` is active" : $"`{id}` was activated and waits for {string.Join(", or for ", reasons)}"];
    }

    /// <summary>Whether a job can still be completed, or will be.</summary>
    public static bool IsOpen(JobSearchResult job) =>
        job.State != JobState.Completed && job.State != JobState.Canceled && job.State != JobState.ErrorThrown;

    public static bool IsOpen(UserTaskResult task) => task.State != UserTaskState.Completed && task.State != UserTaskState.Canceled;

    public static bool IsOpen(IncidentResult incident) => incident.State != IncidentState.Resolved;

    public static bool IsOpen(MessageSubscriptionResult subscription) =>
        subscription.MessageSubscriptionState == MessageSubscriptionState.Created
        || subscription.MessageSubscriptionState == MessageSubscriptionState.Migrated;

    public static string KeyOf(MessageSubscriptionResult subscription) =>
        string.IsNullOrEmpty(subscription.CorrelationKey) ? "" : $" with the correlation key '{subscription.CorrelationKey}'";

    /// <summary>A time span as a person writes it: <c>2d 03:00:00</c>, <c>0.012 s</c>.</summary>
    public static string Span(TimeSpan span) => span.Duration() < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.000} s")
        : span.Duration() < TimeSpan.FromDays(1)
            ? span.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays}d {span:hh\\:mm\\:ss}");

    public static string Retries(int count) =>
        count == 1 ? "1 retry" : string.Create(CultureInfo.InvariantCulture, $"{count} retries");

    public static string Shorten(string text) => text.Length <= MaxMessageLength ? text : $"{text[..MaxMessageLength]}…";

    private static string Describe(JobSearchResult job)
    {
        string kind = job.Kind == JobKind.BpmnElement ? $"job `{job.Type}`"
            : $"job `{job.Type}` of a listener to {job.ListenerEventType.ToString().ToLowerInvariant()}";
        return job.State == JobState.Failed
            ? $"{kind}, which has failed with {Retries(job.Retries)} left: {Shorten(job.ErrorMessage ?? "")}"
            : job.Worker.Length > 0
                ? $"{kind}, which the worker '{job.Worker}' has or had"
                : $"{kind}, which has no worker";
    }

    private static string Describe(UserTaskResult task) =>
        $"its user task{(string.IsNullOrEmpty(task.Name) ? "" : $" '{task.Name}'")}, "
        + (string.IsNullOrEmpty(task.Assignee) ? "which is unassigned" : $"which is assigned to '{task.Assignee}'")
        + (task.State == UserTaskState.Created ? "" : $" and in the state {task.State}");

    private static IncidentResult? IncidentOf(ProcessInstanceSnapshot snapshot, ElementInstanceResult element) =>
        snapshot.Incidents.FirstOrDefault(incident => incident.ElementInstanceKey == element.ElementInstanceKey && IsOpen(incident));

    private static bool IsOf(ProcessInstanceSnapshot snapshot, PendingTimer timer, string elementId) =>
        timer.ElementId.Value == elementId || snapshot.Model?.Find(timer.ElementId.Value)?.AttachedToId == elementId;

    private static IEnumerable<string> OuterOf(ProcessInstanceSnapshot snapshot, string elementId)
    {
        for (string? outer = snapshot.Model?.Find(elementId)?.ParentId;
            outer is not null;
            outer = snapshot.Model?.Find(outer)?.ParentId)
        {
            yield return outer;
        }
    }
}
