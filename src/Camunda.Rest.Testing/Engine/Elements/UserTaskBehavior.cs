using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for a person.</summary>
internal sealed class UserTaskBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        UserTaskRecord task = Engine.UserTasks.Prepare(element);
        Engine.UserTasks.Create(Engine.Elements.MarkActivated(element), task);
    }

    public override void Resume(ElementInstanceRecord element) => Engine.UserTaskTransitions.Advance(element);

    public override void Terminate(ElementInstanceRecord element) => Engine.UserTaskTransitions.Cancel(element);
}
