using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>One beginning in an ad-hoc sub-process, and what follows from it.</summary>
internal sealed class AdHocRunBehavior(
    EngineState state, StepQueue steps, Tokens tokens, VariableScopes scopes, VariableMappings mappings, AdHocResults results)
    : ScopeBehavior(state, steps, tokens, scopes, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        AdHocRun run = (AdHocRun)element.Node;
        ElementInstanceRecord owner = OwnerOf(element);
        if (owner.Node is AdHocSubProcess { OutputVariable: { } output })
        {
            // What is done in it leaves its result there, as in the real cluster.
            SetLocal(owner, new JsonObject { [output] = null });
        }

        Begin(element, elements, run.First, run.Variables);
    }

    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements)
    {
        results.End(element);
        base.Leave(element, elements);
    }
}
