using System.Text.Json;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Writes coverage as JSON.</summary>
internal static class CoverageJson
{
    public static async Task WriteAsync(IReadOnlyList<ProcessCoverageReport> processes, string path, CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, new() { Indented = true }))
        {
            Write(writer, processes);
        }

        await File.WriteAllBytesAsync(path, json.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ProcessCoverageReport> processes)
    {
        json.WriteStartObject();
        WriteTotals(json, [.. processes.SelectMany(process => process.Elements)], [.. processes.SelectMany(process => process.Flows)]);
        json.WriteStartArray("processes");
        foreach (ProcessCoverageReport process in processes)
        {
            json.WriteStartObject();
            json.WriteString("processId", process.ProcessId);
            json.WriteString("name", process.Name);
            json.WriteString("model", process.Model);
            WriteTotals(json, process.Elements, process.Flows);
            WriteItems(json, "elements", process.Elements);
            WriteItems(json, "flows", process.Flows);
            json.WriteStartArray("tests");
            foreach (string test in process.Tests)
            {
                json.WriteStringValue(test);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, IReadOnlyList<CoverageItem> elements, IReadOnlyList<CoverageItem> flows)
    {
        int coveredElements = elements.Count(element => element.IsCovered);
        int coveredFlows = flows.Count(flow => flow.IsCovered);
        json.WriteNumber("rate", CoverageRatio.Of(coveredElements + coveredFlows, elements.Count + flows.Count));
        json.WriteNumber("elementRate", CoverageRatio.Of(coveredElements, elements.Count));
        json.WriteNumber("flowRate", CoverageRatio.Of(coveredFlows, flows.Count));
        json.WriteNumber("elementsCovered", coveredElements);
        json.WriteNumber("elementsTotal", elements.Count);
        json.WriteNumber("flowsCovered", coveredFlows);
        json.WriteNumber("flowsTotal", flows.Count);
    }

    private static void WriteItems(Utf8JsonWriter json, string property, IReadOnlyList<CoverageItem> items)
    {
        json.WriteStartArray(property);
        foreach (CoverageItem item in items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("name", item.Name);
            json.WriteString("type", item.Type);
            if (item.SourceId is not null)
            {
                json.WriteString("source", item.SourceId);
                json.WriteString("target", item.TargetId);
            }

            json.WriteNumber("hits", item.Hits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
