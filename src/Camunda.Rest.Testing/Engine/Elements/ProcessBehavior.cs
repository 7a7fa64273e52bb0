using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>A process with listeners: begins when those of its start are done, and ends when those of its end are.</summary>
internal sealed class ProcessBehavior(EngineState state, StepQueue steps, Tokens tokens, VariableScopes scopes, VariableMappings mappings)
    : ScopeBehavior(state, steps, tokens, scopes, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        element = elements.MarkActivated(element);
        foreach (Beginning beginning in TakeBeginnings(element))
        {
            Place(element, beginning.Node, beginning.Variables);
        }
    }

    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements) => elements.FinishProcess(element);
}
