using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for its timer, which begins with it.</summary>
internal sealed class CatchEventBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    protected override void Begin(ElementInstanceRecord element)
    {
    }
}
