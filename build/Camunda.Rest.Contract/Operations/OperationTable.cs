using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Operations;

/// <summary>The facts about operations that the published description lacks (<c>operations.yaml</c>).</summary>
internal sealed class OperationTable
{
    private static readonly string[] Kinds = ["activation", "job-outcome"];

    private readonly Dictionary<string, OperationEntry> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceEntry> _resources = new(StringComparer.Ordinal);

    private OperationTable(JsonObject root, string file)
    {
        File = file;
        foreach ((string section, JsonNode? entries) in root)
        {
            string path = $"$.{section}";
            switch (section)
            {
                case "operations":
                    foreach ((string id, JsonNode? facts) in Mapping(entries, path))
                    {
                        _operations.Add(id, ReadOperation(Mapping(facts, $"{path}.{id}"), $"{path}.{id}"));
                    }

                    break;
                case "resources":
                    foreach ((string segment, JsonNode? facts) in Mapping(entries, path))
                    {
                        _resources.Add(segment, ReadResource(Mapping(facts, $"{path}.{segment}"), $"{path}.{segment}"));
                    }

                    break;
                default:
                    throw Refuse(path, "this section is not known; there are resources and operations.");
            }
        }
    }

    public string File { get; }

    public IEnumerable<string> OperationIds => _operations.Keys;

    public IEnumerable<string> Segments => _resources.Keys;

    /// <exception cref="ContractException">
    /// The file is missing, malformed, or says something that is not understood; the message names the line or the path.
    /// </exception>
    public static OperationTable Read(string path) => From(YamlFile.Read(path), path);

    /// <inheritdoc cref="Read(string)" />
    public static OperationTable From(JsonNode tree, string file) =>
        tree is JsonObject root ? new(root, file) : throw new ContractException(file, "$", "the file has to be a mapping of sections.");

    public OperationEntry Of(string operationId) => _operations.GetValueOrDefault(operationId, OperationEntry.Empty);

    public ResourceEntry OfResource(string segment) => _resources.GetValueOrDefault(segment, ResourceEntry.Empty);

    /// <summary>Refuses entries about operations and paths that no contract has.</summary>
    /// <param name="contracts">The contracts; later ones are only enumerated when an earlier one lacks a name.</param>
    /// <exception cref="ContractException">An entry matches nothing; the message names its path.</exception>
    public void RefuseUnknown(IEnumerable<ContractDocument> contracts)
    {
        List<string> unknown =
        [
            .. _operations.Keys
                .Where(id => !contracts.Any(contract => contract.Operations.Any(operation => operation.Id == id)))
                .Select(id => $"$.operations.{id}"),
            .. _resources.Keys.Where(segment => !contracts.Any(
                contract => contract.Operations.Any(operation => ResourcePath.SegmentOf(contract, operation) == segment)))
                .Select(segment => $"$.resources.{segment}"),
        ];
        if (unknown.Count > 0)
        {
            throw Refuse(string.Join(", ", unknown), "no contract has this; correct the name or delete the entry.");
        }
    }

    private OperationEntry ReadOperation(JsonObject facts, string path)
    {
        var entry = OperationEntry.Empty;
        foreach ((string name, JsonNode? value) in facts)
        {
            string at = $"{path}.{name}";
            entry = name switch
            {
                "idempotent" => entry with { IsIdempotent = Flag(value, at) },
                "handwritten" => entry with { IsHandwritten = Flag(value, at) },
                "kind" => entry with { Kind = OneOf(Kinds, Word(value, at), at) },
                "member" => entry with { Member = Word(value, at) },
                "parameters" => entry with { Parameters = Words(value, at) },
                _ => throw Refuse(at, "this fact is not known; there are idempotent, kind, member, parameters and handwritten."),
            };
        }

        return entry is { IsHandwritten: true, Member: not null } or { IsHandwritten: true, Parameters: not null }
            ? throw Refuse(path, "a handwritten member has the name and the parameters that its code gives it; delete them here.")
            : entry;
    }

    private ResourceEntry ReadResource(JsonObject facts, string path)
    {
        var entry = ResourceEntry.Empty;
        foreach ((string name, JsonNode? value) in facts)
        {
            string at = $"{path}.{name}";
            entry = name switch
            {
                "name" => entry with { Name = Word(value, at) },
                "handwritten" => entry with { IsHandwritten = Flag(value, at) },
                _ => throw Refuse(at, "this fact is not known; there are name and handwritten."),
            };
        }

        return entry;
    }

    private JsonObject Mapping(JsonNode? node, string path) =>
        node as JsonObject ?? throw Refuse(path, "this has to be a mapping of names.");

    private bool Flag(JsonNode? node, string path) =>
        node is JsonValue value && value.TryGetValue(out bool flag) ? flag : throw Refuse(path, "this has to be true or false.");

    private string Word(JsonNode? node, string path) =>
        node is JsonValue value
            && value.TryGetValue(out string? text)
            && text.Length > 0
            && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '!')
            ? text
            : throw Refuse(path, "this has to be a name.");

    private List<string> Words(JsonNode? node, string path) =>
        node is JsonArray items
            ? [.. items.Select((item, index) => Word(item, $"{path}[{index}]"))]
            : throw Refuse(path, "this has to be a list of names.");

    private string OneOf(string[] known, string word, string path) =>
        known.Contains(word) ? word : throw Refuse(path, $"'{word}' is not known; there are {string.Join(", ", known)}.");

    private ContractException Refuse(string path, string sentence) => new(File, path, sentence);
}
