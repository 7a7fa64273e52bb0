using System.Globalization;
using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing.Kit.Snapshots;

/// <summary>Prints a process instance, so that a failed test can be understood without another run.</summary>
internal static class SnapshotText
{
    private const int MaxValueLength = 200;

    public static string Print(ProcessInstanceSnapshot snapshot)
    {
        StringBuilder text = new();
        Append(text, snapshot, indent: "");
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, ProcessInstanceSnapshot snapshot, string indent)
    {
        ProcessInstanceResult instance = snapshot.Instance;
        text.Append(indent).Append(CultureInfo.InvariantCulture, $"Process instance {instance.ProcessInstanceKey} of '")
            .Append(instance.ProcessDefinitionId)
            .Append(CultureInfo.InvariantCulture, $"' version {instance.ProcessDefinitionVersion}: {Lower(instance.State)}")
            .Append(instance.HasIncident ? " with an incident" : "")
            .Append(CultureInfo.InvariantCulture, $", started {Moment(instance.StartDate)}")
            .AppendLine(instance.EndDate is { } end ? $", ended after {WaitReasons.Span(end - instance.StartDate)}" : "");
        Section(text, indent, "Path", snapshot.Elements.Select(element => Describe(snapshot, element)));
        Section(text, indent, "Variables", snapshot.Variables.Select(variable => Describe(snapshot, variable)));
        Section(text, indent, "Open jobs", snapshot.Jobs.Where(WaitReasons.IsOpen).Select(Describe));
        Section(text, indent, "Open user tasks", snapshot.UserTasks.Where(WaitReasons.IsOpen).Select(Describe));
        Section(text, indent, "Incidents", snapshot.Incidents.Where(WaitReasons.IsOpen).Select(Describe));
        Section(text, indent, "Next timers", snapshot.Timers.OrderBy(timer => timer.DueDate).Select(
            timer => $"`{timer.ElementId}` in {WaitReasons.Span(timer.DueDate - snapshot.Time)}, at {Moment(timer.DueDate)}"));
        if (!snapshot.ShowsTimers)
        {
            Section(text, indent, "Timer events that are waited for (this cluster does not show when they are due)", TimersOf(snapshot));
        }

        Section(text, indent, "Messages waited for", snapshot.MessageSubscriptions.Where(WaitReasons.IsOpen).Select(
            subscription => $"'{subscription.MessageName}'{WaitReasons.KeyOf(subscription)} at `{subscription.ElementId}`"));
        Section(text, indent, "Decisions", snapshot.Decisions.Select(
            decision => $"{decision.DecisionDefinitionId} = {Value(decision.Result)}"
                + (string.IsNullOrEmpty(decision.EvaluationFailure) ? "" : $", failed: {WaitReasons.Shorten(decision.EvaluationFailure)}")));
        foreach (ProcessInstanceSnapshot called in snapshot.CalledInstances)
        {
            text.Append(indent).AppendLine("Called by a call activity:");
            Append(text, called, indent + "  ");
        }
    }

    private static void Section(StringBuilder text, string indent, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.Append(indent).AppendLine(title);
            Array.ForEach(all, line => text.Append(indent).Append("  ").AppendLine(line.ReplaceLineEndings(" ")));
        }
    }

    private static string Describe(ProcessInstanceSnapshot snapshot, ElementInstanceResult element)
    {
        string begun = $"+{WaitReasons.Span(element.StartDate - snapshot.Instance.StartDate)}";
        string name = string.IsNullOrEmpty(element.ElementName) || element.ElementName == element.ElementId.Value
            ? ""
            : $" '{element.ElementName}'";
        string duration = element.EndDate is { } end && end > element.StartDate ? $", took {WaitReasons.Span(end - element.StartDate)}" : "";
        return $"{begun,-12} {Lower(element.State),-10} `{element.ElementId}`{name} ({Words(element.Type.ToString())}){duration}"
            + (element.HasIncident ? ", incident" : "");
    }

    private static string Describe(ProcessInstanceSnapshot snapshot, VariableSearchResult variable)
    {
        string owner = variable.ScopeKey.Value == snapshot.Instance.ProcessInstanceKey.Value
            ? ""
            : snapshot.Elements.FirstOrDefault(element => element.ElementInstanceKey.Value == variable.ScopeKey.Value) is { } element
                ? $" (local to `{element.ElementId}`)"
                : $" (local to scope {variable.ScopeKey})";
        return $"{variable.Name} = {Value(variable.Value)}{owner}";
    }

    private static string Describe(JobSearchResult job) =>
        $"`{job.Type}` at `{job.ElementId}`: {Words(job.State.ToString())}, {job.Retries} retries left"
        + (job.Worker.Length > 0 ? $", worker '{job.Worker}'" : ", no worker")
        + (string.IsNullOrEmpty(job.ErrorMessage) ? "" : $", {WaitReasons.Shorten(job.ErrorMessage)}");

    private static string Describe(UserTaskResult task) =>
        $"'{task.Name}' at `{task.ElementId}`: {Words(task.State.ToString())}, "
        + (string.IsNullOrEmpty(task.Assignee) ? "unassigned" : $"assigned to '{task.Assignee}'")
        + (task.CandidateGroups.Count > 0 ? $", for {string.Join(", ", task.CandidateGroups)}" : "");

    private static string Describe(IncidentResult incident) =>
        $"{incident.ErrorType} at `{incident.ElementId}`: {WaitReasons.Shorten(incident.ErrorMessage)}";

    private static IEnumerable<string> TimersOf(ProcessInstanceSnapshot snapshot)
    {
        string[] active =
        [
            .. snapshot.Elements.Where(element => element.State == ElementInstanceState.Active).Select(element => element.ElementId.Value),
        ];
        return (snapshot.Model?.Elements ?? [])
            .Where((ModelElement element) => element.HasTimer
                && (active.Contains(element.Id) || (element.AttachedToId is { } attached && active.Contains(attached))))
            .Select(element => $"`{element.Id}`");
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Value(string json) => json.Length <= MaxValueLength ? json : $"{json[..MaxValueLength]}… ({json.Length} characters)";

    private static string Lower(object state) => Words(state.ToString()!);

    // SERVICE_TASK: service task.
    private static string Words(string wire) => wire.Replace('_', ' ').ToLowerInvariant();
}
