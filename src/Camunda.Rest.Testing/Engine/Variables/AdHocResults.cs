using System.Text.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>What a beginning in an ad-hoc sub-process returns to it.</summary>
internal sealed class AdHocResults(EngineState state, VariableScopes scopes, ExpressionEvaluator expressions)
{
    /// <summary>A beginning is about to end: its result is collected, and it is found out whether the sub-process is done.</summary>
    /// <exception cref="ElementFailure">An expression does not return what is wanted, or the results are no list any more.</exception>
    public void End(ElementInstanceRecord run)
    {
        ElementInstanceRecord element = state.ElementInstances[run.ScopeKey];
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        if (subProcess.OutputCollection is { } collection)
        {
            Collect(element, collection, expressions.Value(run, subProcess.OutputElement!).ToJson());
        }

        if (subProcess.Job is null)
        {
            bool isDone = subProcess.CompletionCondition is not { } condition || expressions.Boolean(element, condition);
            ScopeState scope = state.Scopes[element.ElementInstanceKey];
            state.Scopes[scope.Key] = scope with { EndsWhenDone = isDone };
        }
    }

    private void Collect(ElementInstanceRecord element, string collection, JsonElement result)
    {
        if (scopes.FindItems(element.ElementInstanceKey, collection) is not { } items)
        {
            throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The variable '{collection}', which collects the results, is no list any more. Another element may have changed it.");
        }

        scopes.SetItems(element.Process, element.ElementInstanceKey, collection, items.Add(result));
    }
}
