using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Events and tasks that wait for a time or a message, from their beginning on.</summary>
internal sealed class CatchEventBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element) => Engine.Elements.MarkActivated(element);
}
