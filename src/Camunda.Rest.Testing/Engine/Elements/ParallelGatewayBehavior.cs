using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Takes all ways at once. Joining happens before: the gateway only begins when a token has come on every incoming flow.</summary>
internal sealed class ParallelGatewayBehavior(StepQueue steps, VariableMappings mappings) : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements) =>
        elements.Finish(element, element.Node.Outgoing);
}
