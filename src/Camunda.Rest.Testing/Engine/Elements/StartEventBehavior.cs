using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Start events. As in the real cluster, a scope waits for its event sub-processes and the events on its border once its start event has
/// brought its variables, and that event has the incident where it cannot be told for what.
/// </summary>
internal sealed class StartEventBehavior(StepQueue steps, VariableMappings mappings, EventWaits events) : ElementBehavior(steps, mappings)
{
    /// <summary>A start event has no input mappings.</summary>
    public override void Enter(ElementInstanceRecord element)
    {
    }

    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements)
    {
        Action begin = events.PrepareScope(element.ScopeKey);
        base.Leave(element, elements);
        begin();
    }
}
