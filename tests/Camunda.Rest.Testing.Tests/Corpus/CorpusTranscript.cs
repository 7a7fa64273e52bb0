using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Tests.Corpus;

/// <summary>
/// Prints what happened in a cluster. Each process instance has a line with its state and its elements in the order of their start:
/// <c>order completed: start pick[] pick pick !wait end</c>. A terminated element has <c>!</c> before its id, an active one <c>?</c>, and
/// the body of a multi-instance activity <c>[]</c> after it. The variables of the process instance follow: on one line, or on a line each.
/// The incidents are at the end.
/// </summary>
internal static class CorpusTranscript
{
    private const int LineLength = 110;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<string> OfAsync(CamundaClient camunda)
    {
        ILookup<ProcessInstanceKey, ElementInstanceResult> elements = (await camunda.ElementInstances.Search()
            .OrderBy(ElementInstanceSortField.ElementInstanceKey)
            .ToListAsync()).ToLookup(element => element.ProcessInstanceKey);
        List<string> lines = [];
        await foreach (ProcessInstanceResult instance in camunda.ProcessInstances.Search()
            .OrderBy(ProcessInstanceSortField.ProcessInstanceKey))
        {
            string path = string.Concat(elements[instance.ProcessInstanceKey].Select(element => $" {Print(element)}"));
            lines.Add($"{instance.ProcessDefinitionId} {instance.State.Value.ToLowerInvariant()}:{path}");
            lines.AddRange(Print(await camunda.ProcessInstances[instance.ProcessInstanceKey].GetVariablesAsync(local: true)));
        }

        await foreach (IncidentResult incident in camunda.Incidents.Search().OrderBy(IncidentSortField.IncidentKey))
        {
            string prefix = incident.State == IncidentState.Active ? "" : $"{incident.State.Value.ToLowerInvariant()} ";
            lines.Add($"{prefix}incident at {incident.ElementId}: {incident.ErrorType.Value}");
        }

        return string.Join('\n', lines);
    }

    private static string Print(ElementInstanceResult element) =>
        (element.State == ElementInstanceState.Completed ? "" : element.State == ElementInstanceState.Terminated ? "!" : "?")
        + element.ElementId.Value
        + (element.Type == ElementInstanceType.MultiInstanceBody ? "[]" : "");

    // On one line, if it is short.
    private static IEnumerable<string> Print(JsonVariables variables)
    {
        List<string> all =
        [
            .. JsonNode.Parse(variables.ToString())!.AsObject()
                .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(variable => $"{variable.Key} = {variable.Value?.ToJsonString(Plain) ?? "null"}"),
        ];
        string line = string.Join(", ", all);
        return line.Length == 0 ? [] : line.Length <= LineLength ? [$"  {line}"] : all.Select(variable => $"  {variable}");
    }
}
