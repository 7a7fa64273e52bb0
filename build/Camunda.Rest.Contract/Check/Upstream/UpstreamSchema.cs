using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check.Upstream;

/// <summary>What a published description says of one value, through every <c>$ref</c> and <c>allOf</c>.</summary>
internal sealed class UpstreamSchema
{
    public static readonly string[] ConstraintKeywords =
    [
        "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    private static readonly string[] FlagKeywords = ["nullable", "deprecated", "readOnly", "writeOnly"];

    private readonly SourceSet _sources;
    private readonly List<UpstreamLayer> _layers = [];

    private UpstreamSchema(SourceSet sources, IReadOnlyList<UpstreamDefinition> definitions)
    {
        _sources = sources;
        Definitions = definitions;
        foreach (UpstreamDefinition definition in definitions)
        {
            Collect(definition.At, false, 0);
        }

        _layers.ForEach(Read);
        foreach ((string fact, JsonNode value) in definitions.SelectMany(definition => definition.Facts))
        {
            Facts[fact] = value;
        }

        ReadChoices();
    }

    public IReadOnlyList<UpstreamDefinition> Definitions { get; }

    /// <summary>The components that the value refers to, one through the other, the nearest first.</summary>
    public List<string> Names { get; } = [];

    public string? Type { get; private set; }

    public string? Format { get; private set; }

    public JsonNode? Default { get; private set; }

    public HashSet<string> Flags { get; } = [];

    public IReadOnlyList<string> Enum { get; private set; } = [];

    public Dictionary<string, JsonNode> Constraints { get; } = [];

    public Dictionary<string, List<UpstreamDefinition>> Properties { get; } = [];

    /// <summary>Whether it lists the properties of an object, be it none.</summary>
    public bool ListsProperties { get; private set; }

    public HashSet<string> Required { get; } = [];

    /// <summary>Whether other members are allowed, or null where nothing is said.</summary>
    public bool? IsOpen { get; private set; }

    public List<UpstreamDefinition> MapValue { get; } = [];

    public List<UpstreamDefinition> Items { get; } = [];

    public List<UpstreamSchema> Choices { get; } = [];

    public JsonObject? Discriminator { get; private set; }

    /// <summary>The <c>x-</c> facts.</summary>
    public Dictionary<string, JsonNode> Facts { get; } = [];

    /// <summary>What identifies the schema, so that a circle ends.</summary>
    public string Identity => string.Join('+', _layers.Select(layer => layer.At.File.FullPath + layer.At.Pointer));

    public bool IsKey =>
        Enum.Count == 0 && Properties.Count == 0 && (Type == "string" || Choices.Count > 0)
        && (Facts.ContainsKey("x-semantic-type") || (Format is not null && Names.Contains(Format)));

    public bool IsOperators => Properties.Count > 0 && Properties.Keys.All(name => name.StartsWith('$') && name != "$or");

    public static UpstreamSchema Of(SourceSet sources, IReadOnlyList<UpstreamDefinition> definitions) => new(sources, definitions);

    private void Collect(SourceLocation at, bool isBase, int depth)
    {
        JsonObject node = at.Find()!.AsObject();
        if (depth > 60)
        {
            throw at.Refuse("the schema leads in a circle.");
        }

        if (node["$ref"] is { } reference)
        {
            SourceLocation target = _sources.Resolve(reference.ToString(), at);
            if (!isBase)
            {
                Names.Add(JsonPointer.Split(target.Pointer)[^1]);
            }

            Collect(target, isBase, depth + 1);
        }

        bool wraps = IsWrapper(node);
        foreach (string keyword in (string[])["allOf", "oneOf"])
        {
            int count = (node[keyword] as JsonArray)?.Count ?? 0;
            for (int index = 0; index < count && (keyword == "allOf" || wraps); index++)
            {
                Collect(at.Child(keyword).Child(index), isBase || !wraps, depth + 1);
            }
        }

        _layers.Add(new UpstreamLayer(node, at, isBase));
    }

    /// <summary>Whether a schema is only one other schema with facts beside it.</summary>
    private static bool IsWrapper(JsonObject node)
    {
        List<JsonArray> lists = [.. ((string[])["allOf", "oneOf"]).Select(keyword => node[keyword]).OfType<JsonArray>()];
        return lists is [{ Count: 1 } parts]
            && parts[0]!["$ref"] is not null
            && node["required"] is not JsonArray
            && !((string[])["properties", "additionalProperties", "discriminator"]).Any(node.ContainsKey);
    }

    private void Read(UpstreamLayer layer)
    {
        (JsonObject node, SourceLocation at, bool isBase) = layer;
        Type = node["oneOf"] is null ? node["type"]?.ToString() ?? Type : Type;
        Format = node["format"]?.ToString() ?? Format;
        Default = node["default"] ?? Default;
        Enum = node["enum"] is JsonArray values ? [.. values.Select(value => value!.ToString())] : Enum;
        foreach (string keyword in ConstraintKeywords.Where(node.ContainsKey))
        {
            Constraints[keyword] = node[keyword]!;
        }

        foreach (string flag in FlagKeywords.Where(flag => !isBase && node[flag] is { } value))
        {
            _ = node[flag]!.GetValue<bool>() ? Flags.Add(flag) : Flags.Remove(flag);
        }

        foreach ((string fact, JsonNode? value) in node.Where(member => IsOwnFact(member.Key, isBase)))
        {
            Facts[fact] = Facts.TryGetValue(fact, out JsonNode? known) && known is JsonArray left && value is JsonArray right
                ? new JsonArray([.. left.Concat(right).DistinctBy(item => item?.ToJsonString()).Select(item => item?.DeepClone())])
                : value!;
        }

        ReadMembers(node, at);
    }

    // The versions that an object lists for its properties are facts of the properties.
    private static bool IsOwnFact(string keyword, bool isBase) =>
        keyword.StartsWith("x-", StringComparison.Ordinal)
        && keyword != "x-properties-added-in-version"
        && !(isBase && keyword.StartsWith("x-added-in-version", StringComparison.Ordinal));

    private void ReadMembers(JsonObject node, SourceLocation at)
    {
        ListsProperties |= node["properties"] is JsonObject;
        foreach (string name in (node["properties"] as JsonObject ?? []).Select(property => property.Key))
        {
            if (!Properties.TryGetValue(name, out List<UpstreamDefinition>? definitions))
            {
                Properties.Add(name, definitions = []);
            }

            definitions.Add(new UpstreamDefinition(at.Child("properties").Child(name), VersionsOf(node, name)));
            if (node["properties"]![name]!["required"] is JsonValue flag && flag.GetValue<bool>())
            {
                Required.Add(name);
            }
        }

        // On an array the keyword says nothing.
        if (node["required"] is JsonArray required && node["type"]?.ToString() != "array")
        {
            Required.UnionWith(required.Select(name => name!.ToString()));
        }

        if (node["items"] is not null)
        {
            Items.Add(new UpstreamDefinition(at.Child("items")));
        }

        switch (node["additionalProperties"])
        {
            case JsonObject { Count: 0 }:
                IsOpen = true;
                break;
            case JsonObject:
                MapValue.Add(new UpstreamDefinition(at.Child("additionalProperties")));
                break;
            case { } flag:
                IsOpen = flag.GetValue<bool>();
                break;
            default:
                break;
        }
    }

    private void ReadChoices()
    {
        foreach (UpstreamLayer layer in _layers.Where(layer => layer.Node["oneOf"] is JsonArray && !IsWrapper(layer.Node)))
        {
            Discriminator = layer.Node["discriminator"] as JsonObject;
            for (int index = 0; index < layer.Node["oneOf"]!.AsArray().Count; index++)
            {
                Choices.Add(Of(_sources, [new UpstreamDefinition(layer.At.Child("oneOf").Child(index))]));
            }
        }

        if (Choices.Exists(choice => choice.Flags.Contains("nullable")))
        {
            Flags.Add("nullable");
        }
    }

    private static Dictionary<string, JsonNode> VersionsOf(JsonObject node, string property)
    {
        Dictionary<string, JsonNode> facts = [];
        foreach (JsonNode? entry in node["x-properties-added-in-version"] as JsonArray ?? [])
        {
            if (entry!["propertyName"]?.ToString() == property)
            {
                foreach ((string member, string fact) in (ReadOnlySpan<(string, string)>)
                [
                    ("addedInVersion", "x-added-in-version"),
                    ("addedInVersionOverride", "x-added-in-version-override"),
                ])
                {
                    if (entry[member] is { } version)
                    {
                        facts[fact] = version;
                    }
                }
            }
        }

        return facts;
    }
}
