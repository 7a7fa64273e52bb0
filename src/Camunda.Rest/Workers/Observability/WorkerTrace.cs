using System.Diagnostics;
using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>
/// Creates an activity per job. It continues the trace that started the process instance, if that stored its context in a variable.
/// </summary>
internal static class WorkerTrace
{
    public static Activity? Start(ActivatedJobResult job, string? traceVariable)
    {
        if (!CamundaInstruments.Source.HasListeners())
            return null;
        ActivityContext.TryParse(ContextOf(job, traceVariable), null, isRemote: true, out var parent);
        var activity = GuardedInstruments.Start($"process {job.Type}", ActivityKind.Consumer, parent, default);
        activity?.SetTag(CamundaTelemetry.JobTypeTag, job.Type);
        activity?.SetTag(CamundaTelemetry.JobKeyTag, job.JobKey.ToString());
        activity?.SetTag(CamundaTelemetry.ProcessInstanceKeyTag, job.ProcessInstanceKey.ToString());
        activity?.SetTag(CamundaTelemetry.ProcessIdTag, job.ProcessDefinitionId.ToString());
        activity?.SetTag(CamundaTelemetry.ElementIdTag, job.ElementId.ToString());
        return activity;
    }

    /// <param name="activity">The activity, if there is one.</param>
    /// <param name="outcome">The outcome of the job; null when it was cancelled.</param>
    public static void Complete(Activity? activity, JobOutcome? outcome)
    {
        if (activity is null)
            return;
        activity.SetTag(CamundaTelemetry.JobOutcomeTag, WorkerMetrics.NameOf(outcome?.Kind));
        if (outcome?.Kind == JobOutcomeKind.Failed)
            activity.SetStatus(ActivityStatusCode.Error);
    }

    // A trace context contains no characters that JSON escapes, and custom converters must not apply to it.
    private static string? ContextOf(ActivatedJobResult job, string? traceVariable) =>
        traceVariable is not null && job.Variables.TryGetValue(traceVariable, out var value) ? value.ToString().Trim('"') : null;
}
