using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for a person.</summary>
internal sealed class UserTaskBehavior(
    StepQueue steps,
    VariableMappings mappings,
    UserTaskCreation creation,
    UserTaskTransitions transitions)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        UserTaskRecord task = creation.Prepare(element);
        creation.Create(elements.MarkActivated(element), task);
    }

    public override void Resume(ElementInstanceRecord element) => transitions.Advance(element);
}
