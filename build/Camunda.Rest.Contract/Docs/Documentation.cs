using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Docs;

/// <summary>
/// The project's documentation of the API (<c>docs.yaml</c>): a sentence or two per operation, resource, type, property, parameter and enum
/// value.
/// </summary>
internal sealed class Documentation
{
    /// <summary>
    /// The owner of the entries that apply to every type or operation without an entry of its own for a property, parameter or enum value.
    /// </summary>
    public const string AnyOwner = "*";

    private readonly Dictionary<string, string> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Owner, string Name), string> _properties = [];
    private readonly Dictionary<(string Owner, string Name), string> _parameters = [];
    private readonly Dictionary<(string Owner, string Name), string> _enumValues = [];

    private Documentation(JsonObject root, string file)
    {
        File = file;
        foreach ((string section, JsonNode? entries) in root)
        {
            string path = $"$.{section}";
            switch (section)
            {
                case "operations":
                    Add(_operations, entries, path);
                    break;
                case "resources":
                    Add(_resources, entries, path);
                    break;
                case "types":
                    Add(_types, entries, path);
                    break;
                case "properties":
                    Add(_properties, entries, path);
                    break;
                case "parameters":
                    Add(_parameters, entries, path);
                    break;
                case "enumValues":
                    Add(_enumValues, entries, path);
                    break;
                default:
                    throw new ContractException(
                        file,
                        path,
                        "this section is not known; there are operations, resources, types, properties, parameters and enumValues.");
            }
        }
    }

    public string File { get; }

    public IReadOnlyDictionary<string, string> Operations => _operations;

    /// <summary>By the client's property for the resource.</summary>
    public IReadOnlyDictionary<string, string> Resources => _resources;

    public IReadOnlyDictionary<string, string> Types => _types;

    public IReadOnlyDictionary<(string Owner, string Name), string> Properties => _properties;

    public IReadOnlyDictionary<(string Owner, string Name), string> Parameters => _parameters;

    public IReadOnlyDictionary<(string Owner, string Name), string> EnumValues => _enumValues;

    /// <exception cref="ContractException">The file is missing, malformed, or has an unknown section or a malformed entry.</exception>
    public static Documentation Read(string path) => From(YamlFile.Read(path), path);

    /// <inheritdoc cref="Read(string)" />
    public static Documentation From(JsonNode tree, string file) =>
        tree is JsonObject root ? new(root, file) : throw new ContractException(file, "$", "the file has to be a mapping of sections.");

    private void Add(Dictionary<string, string> into, JsonNode? entries, string path)
    {
        foreach ((string name, JsonNode? text) in Mapping(entries, path))
        {
            into.Add(name, Sentence(text, $"{path}.{name}"));
        }
    }

    private void Add(Dictionary<(string Owner, string Name), string> into, JsonNode? owners, string path)
    {
        foreach ((string owner, JsonNode? entries) in Mapping(owners, path))
        {
            foreach ((string name, JsonNode? text) in Mapping(entries, $"{path}.{owner}"))
            {
                into.Add((owner, name), Sentence(text, $"{path}.{owner}.{name}"));
            }
        }
    }

    private JsonObject Mapping(JsonNode? node, string path) =>
        node as JsonObject ?? throw new ContractException(File, path, "this has to be a mapping of names.");

    private string Sentence(JsonNode? node, string path) =>
        node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new ContractException(File, path, "this has to be a sentence.");
}
