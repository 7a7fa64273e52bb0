using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Feel;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>
/// Input and output mappings. Each is evaluated in the order of the model, and sees the results of those before it. Without output
/// mappings, what an element returns goes to the scopes around it; with them, it stays local and only they go there.
/// </summary>
internal sealed class VariableMappings(VariableScopes scopes, ExpressionEvaluator expressions)
{
    /// <exception cref="ElementFailure">A mapping cannot be evaluated.</exception>
    public void ApplyInputs(ElementInstanceRecord element) =>
        scopes.SetLocal(element.Process, element.ElementInstanceKey, Evaluate(element, element.Node.Facts.Inputs, keepsSiblings: false));

    /// <summary>Takes over what the element's job or user task was completed with.</summary>
    public void ApplyResult(ElementInstanceRecord element, JsonObject? variables) => ApplyResult(element, VariableJson.Read(variables));

    /// <summary>Takes over the result of the element.</summary>
    public void ApplyResult(ElementInstanceRecord element, IReadOnlyList<KeyValuePair<string, JsonElement>> document)
    {
        if (element.Node.Facts.Outputs.Count > 0)
        {
            scopes.SetLocal(element.Process, element.ElementInstanceKey, document);
        }
        else
        {
            scopes.Propagate(element.Process, element.ElementInstanceKey, document);
        }
    }

    // An instance of a multi-instance activity keeps its results to itself, where the output element is read.
    /// <exception cref="ElementFailure">A mapping cannot be evaluated.</exception>
    public void ApplyOutputs(ElementInstanceRecord element) => scopes.Propagate(
        element.Process,
        element.LoopCounter is null ? element.ScopeKey : element.ElementInstanceKey,
        Evaluate(element, element.Node.Facts.Outputs, keepsSiblings: true));

    // A nested target of an output keeps the other members that the variable has.
    private IReadOnlyList<KeyValuePair<string, JsonElement>> Evaluate(
        ElementInstanceRecord element, IReadOnlyList<VariableMapping> mappings, bool keepsSiblings)
    {
        JsonObject results = [];
        VisibleVariables scope = scopes.ScopeFrom(element.ElementInstanceKey);
        foreach (VariableMapping mapping in mappings)
        {
            JsonElement value = EvaluateSource(mapping, scope);
            string root = mapping.Target[0];
            if (mapping.Target.Count > 1
                && keepsSiblings
                && !results.ContainsKey(root)
                && scopes.Find(element.ElementInstanceKey, root) is { } current)
            {
                results[root] = VariableJson.Write(current.Value);
            }

            Put(results, mapping.Target, VariableJson.Write(value));
            scope.Hide(root, FeelValue.FromJson(VariableJson.Read(results[root])));
        }

        return VariableJson.Read(results);
    }

    // The same failure elsewhere is one to extract a value.
    private JsonElement EvaluateSource(VariableMapping mapping, VisibleVariables scope)
    {
        try
        {
            return expressions.Evaluate(mapping.Source, scope).ToJson();
        }
        catch (ElementFailure failure)
        {
            throw new ElementFailure(IncidentErrorType.IoMappingError, failure.Message);
        }
    }

    private static void Put(JsonObject document, IReadOnlyList<string> path, JsonNode? value)
    {
        foreach (string name in path.SkipLast(1))
        {
            if (document[name] is not JsonObject next)
            {
                document[name] = next = [];
            }

            document = next;
        }

        document[path[^1]] = value;
    }
}
