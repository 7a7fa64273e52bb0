using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Takes all ways at once. Joining happens before: the gateway only begins when a token has come on every incoming flow.</summary>
internal sealed class ParallelGatewayBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element) => Engine.Elements.Finish(element, element.Node.Outgoing);
}
