using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>The body of a multi-instance activity: begins its instances, all at once or one after the other.</summary>
internal sealed class MultiInstanceBehavior(
    EngineState state,
    StepQueue steps,
    Tokens tokens,
    VariableScopes scopes,
    VariableMappings mappings,
    ExpressionEvaluator expressions,
    ElementTermination termination)
    : ScopeBehavior(state, steps, tokens, scopes, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        LoopCharacteristics loop = LoopOf(element);
        int count = expressions.List(element, loop.InputCollection).Items.Count;
        element = elements.MarkActivated(element);
        Open(element);
        if (loop.OutputCollection is { } collection)
        {
            SetLocal(element, new JsonObject { [collection] = new JsonArray([.. new JsonNode?[count]]) });
        }

        if (count == 0)
        {
            EnqueueComplete(element);
        }

        for (int i = 0; i < (loop.IsSequential ? Math.Min(count, 1) : count); i++)
        {
            BeginNext(element);
        }
    }

    public override void ChildFinished(ElementInstanceRecord element, ScopeState scope)
    {
        scope = scope with { Loop = scope.Loop with { Completed = scope.Loop.Completed + 1 } };
        Put(scope);
        if (scope.EndsWhenDone)
        {
            termination.TerminateChildren(scope.Key);
            ChildTerminated(element, ScopeOf(element));
        }
        else if (LoopOf(element).IsSequential && scope.Loop.Begun < scope.Loop.Planned)
        {
            BeginNext(element);
        }
        else
        {
            base.ChildFinished(element, scope);
        }
    }

    public override void Complete(ElementInstanceRecord element)
    {
        if (LoopOf(element).OutputCollection is { } collection)
        {
            HandOver(element, collection);
        }
    }

    private void BeginNext(ElementInstanceRecord element)
    {
        ScopeState scope = ScopeOf(element);
        int counter = scope.Loop.Begun + 1;
        Put(scope with { Loop = scope.Loop with { Begun = counter } });
        Repeat(element, ((MultiInstance)element.Node).Activity, counter);
    }

    private static LoopCharacteristics LoopOf(ElementInstanceRecord element) => ((MultiInstance)element.Node).Loop;
}
