using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Keeps a <c>format</c> that changes the .NET type as we want it, and writes any other one of a string as <c>x-format</c>. NSwag has
/// ideas of its own about the rest: a cursor with the format <c>base64</c> becomes a <c>byte[]</c>, and loses its exact text.
/// </summary>
internal sealed class KeepKnownFormats : IRepair
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["string"] = ["date-time", "uri", "uuid", "binary"],
        ["integer"] = ["int32", "int64"],
        ["number"] = ["float", "double"],
    };

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Schema.ContainsKey("format")))
        {
            string format = site.Schema.Text("format")!;
            string? type = site.Schema.Text("type");
            if (type is not null && Known.TryGetValue(type, out string[]? formats) && formats.Contains(format))
            {
                continue;
            }

            if (type is "integer" or "number" or "boolean" || Known.Values.Any(other => other.Contains(format)))
            {
                throw document.Refuse(site.Schema, $"the format '{format}' is not understood on the type '{type ?? "none"}'.");
            }

            int index = site.Schema.IndexOf("format");
            site.Schema.Remove("format");
            site.Schema.Insert(index, "x-format", format);
        }
    }
}
