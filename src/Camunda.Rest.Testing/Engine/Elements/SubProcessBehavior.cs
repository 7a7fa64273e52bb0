using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Begins at its start event, with what that has brought.</summary>
internal sealed class SubProcessBehavior(
    EngineState state,
    StepQueue steps,
    Tokens tokens,
    VariableScopes scopes,
    VariableMappings mappings)
    : ScopeBehavior(state, steps, tokens, scopes, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements) =>
        Begin(element, elements, ((SubProcess)element.Node).Start, tokenVariables: element.EventVariables);
}
