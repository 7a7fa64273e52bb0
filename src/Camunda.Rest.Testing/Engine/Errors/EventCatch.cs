using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Errors;

/// <summary>
/// What catches an error or escalation: an event on the border of an element instance, or the start event of an event sub-process in a
/// scope.
/// </summary>
internal sealed record EventCatch(long OwnerKey, FlowNode Event)
{
    /// <summary>Whether it ends what the error or escalation comes from.</summary>
    public bool Interrupts => Event is BoundaryEvent { Interrupts: true } or StartEvent { Interrupts: true };
}
