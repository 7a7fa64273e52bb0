using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>Says what an event waits for, where only one event in a place may wait for the same.</summary>
internal static class TriggerText
{
    /// <summary>Such as <c>the error 'E'</c>; null where several events may wait for the same, or it was refused.</summary>
    public static string? Of(EventTrigger? trigger) => trigger switch
    {
        ErrorTrigger error => OfCode("error", error.Code),
        EscalationTrigger escalation => OfCode("escalation", escalation.Code),
        MessageTrigger { Name.Text: { Length: > 0 } name } => $"the message '{name}'",
        SignalTrigger { Name.Text: { Length: > 0 } name } => $"the signal '{name}'",
        _ => null,
    };

    private static string OfCode(string kind, string? code) => code is null ? $"all {kind}s" : $"the {kind} '{code}'";
}
