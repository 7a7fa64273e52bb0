using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Feel;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>What an instance of a multi-instance activity gets from its body, and returns to it. For other elements nothing.</summary>
internal sealed class LoopVariables(EngineState state, VariableScopes scopes, ExpressionEvaluator expressions)
{
    private const string LoopCounter = "loopCounter";

    /// <summary>The instance begins: it gets its item of the collection, and its number.</summary>
    /// <exception cref="ElementFailure">There is no such item any more.</exception>
    public void Begin(ElementInstanceRecord element)
    {
        if (element.LoopCounter is not { } counter)
        {
            return;
        }

        LoopCharacteristics loop = LoopOf(element);
        IReadOnlyList<FeelValue> items = expressions.List(element, loop.InputCollection).Items;
        if (counter > items.Count)
        {
            throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The collection '{loop.InputCollection}' has no item {counter} any more, but {items.Count} items.");
        }

        JsonObject variables = [];
        if (loop.OutputVariable is { } output)
        {
            variables[output] = null;
        }

        if (loop.InputElement is { } input)
        {
            variables[input] = VariableJson.Write(items[counter - 1].ToJson());
        }

        variables[LoopCounter] = counter;
        scopes.SetLocal(element.Process, element.ElementInstanceKey, VariableJson.Read(variables));
    }

    /// <summary>The instance is about to end: its result is collected, and it is found out whether more instances are needed.</summary>
    /// <exception cref="ElementFailure">An expression does not return what is wanted, or the results are no list any more.</exception>
    public void End(ElementInstanceRecord element)
    {
        if (element.LoopCounter is not { } counter)
        {
            return;
        }

        LoopCharacteristics loop = LoopOf(element);
        ElementInstanceRecord body = state.ElementInstances[element.ScopeKey];
        if (loop.OutputCollection is { } collection)
        {
            Collect(body, collection, counter, expressions.Value(element, loop.OutputElement!).ToJson());
        }

        ScopeState scope = state.Scopes[body.ElementInstanceKey];
        bool isEnough = loop.CompletionCondition is { } condition && expressions.Boolean(element, condition, Numbers(scope));
        int planned = expressions.List(body, loop.InputCollection).Items.Count;
        state.Scopes[scope.Key] = scope with { EndsWhenDone = isEnough, Loop = scope.Loop with { Planned = planned } };
    }

    private LoopCharacteristics LoopOf(ElementInstanceRecord element) =>
        ((MultiInstance)state.ElementInstances[element.ScopeKey].Node).Loop;

    private void Collect(ElementInstanceRecord body, string collection, int counter, JsonElement result)
    {
        if (scopes.FindItems(body.ElementInstanceKey, collection) is not { } items || counter > items.Count)
        {
            throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The variable '{collection}', which collects the results, is no list with an item {counter} any more. Another element may "
                    + "have changed it.");
        }

        if (items[counter - 1].GetRawText() != result.GetRawText())
        {
            scopes.SetItems(body.Process, body.ElementInstanceKey, collection, items.SetItem(counter - 1, result));
        }
    }

    // The instance that ends counts as completed already.
    private static Dictionary<string, int> Numbers(ScopeState scope) => new(StringComparer.Ordinal)
    {
        ["numberOfInstances"] = scope.Loop.Begun,
        ["numberOfActiveInstances"] = scope.Children.Count - 1,
        ["numberOfCompletedInstances"] = scope.Loop.Completed + 1,
        ["numberOfTerminatedInstances"] = scope.Loop.Begun - scope.Loop.Completed - scope.Children.Count - scope.OpenFlows,
    };
}
