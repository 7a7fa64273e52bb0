using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Grammar;
using Camunda.Rest.Contract.Import.Model;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import;

/// <summary>
/// Joins the files of a description into one document: a reference to a schema becomes a reference to a component of this
/// document, any other reference is replaced by what it leads to. Only what an operation reaches is taken over.
/// </summary>
internal sealed class Bundler
{
    private readonly SourceSet _sources;
    private readonly ApiDocument _document;
    private readonly Dictionary<string, SourceLocation> _components = new(StringComparer.Ordinal);
    private readonly Queue<string> _pending = new();

    private Bundler(SourceSet sources)
    {
        _sources = sources;
        JsonObject root = new()
        {
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject() },
        };
        _document = new ApiDocument(root, sources.Entry.Root);
    }

    public static ApiDocument Bundle(SourceSet sources) => new Bundler(sources).Bundle();

    /// <summary>The schemas of the description that no operation leads to, and that are therefore not in the document.</summary>
    public static IReadOnlyList<string> Unreached(SourceSet sources, ApiDocument bundled) =>
    [
        .. sources.Files
            .SelectMany(file => file.Tree["components"]?["schemas"] as JsonObject ?? [])
            .Select(schema => schema.Key)
            .Where(name => !bundled.Schemas.ContainsKey(name))
            .Order(StringComparer.Ordinal),
    ];

    private ApiDocument Bundle()
    {
        SourceLocation entry = _sources.Entry.Root;
        if (_sources.Entry.Tree["paths"] is not JsonObject { Count: > 0 } paths)
        {
            throw entry.Refuse("the description has no paths.");
        }

        foreach (string member in (string[])["servers", "security"])
        {
            if (_sources.Entry.Tree[member] is { } value)
            {
                _document.Root[member] = value.DeepClone();
            }
        }

        if (_sources.Entry.Tree["components"]?["securitySchemes"] is { } schemes)
        {
            NodeKind components = OpenApiGrammar.Document.Children["components"].Kind;
            _document.Root["components"]!["securitySchemes"] = CopyChild(
                schemes, components.Children["securitySchemes"], entry.Child("components").Child("securitySchemes"), 0);
        }

        NodeKind pathItem = OpenApiGrammar.Document.Children["paths"].Kind;
        foreach ((string path, JsonNode? item) in paths)
        {
            SourceLocation from = Follow(item!.AsObject(), entry.Child("paths").Child(path));
            _document.AddPath(path, Copy(from.Find()!.AsObject(), pathItem, from, 0), from);
        }

        while (_pending.TryDequeue(out string? name))
        {
            SourceLocation from = _components[name];
            _document.AddSchema(name, Copy(from.Find()!.AsObject(), OpenApiGrammar.Schema, from, 0), from);
        }

        return _document;
    }

    private SourceLocation Follow(JsonObject node, SourceLocation at) =>
        node.Text("$ref") is { } reference && node.Count == 1 ? _sources.Resolve(reference, at) : at;

    private JsonObject Copy(JsonObject node, NodeKind kind, SourceLocation at, int depth)
    {
        if (depth > 100)
        {
            throw at.Refuse("the references here lead in a circle.");
        }

        if (kind != OpenApiGrammar.Schema && node.Text("$ref") is { } reference)
        {
            return CopyTarget(node, kind, reference, at, depth);
        }

        JsonObject copy = [];
        foreach ((string keyword, JsonNode? value) in node)
        {
            copy.Add(keyword, kind.Children.TryGetValue(keyword, out (NodeKind Kind, Many Many) child)
                ? CopyChild(value, child, at.Child(keyword), depth + 1)
                : CopyFact(keyword, value, at.Child(keyword)));
        }

        return copy;
    }

    private JsonNode? CopyChild(
        JsonNode? value, (NodeKind Kind, Many Many) child, SourceLocation at, int depth) => (child.Many, value) switch
        {
            (Many.List, JsonArray items) =>
                new JsonArray([.. items.Select((item, index) => Copy(item!.AsObject(), child.Kind, at.Child(index), depth))]),
            (Many.Map, JsonObject members) => new JsonObject(members.Select(member =>
                KeyValuePair.Create<string, JsonNode?>(
                    member.Key, Copy(member.Value!.AsObject(), child.Kind, at.Child(member.Key), depth)))),
            (_, JsonObject one) => Copy(one, child.Kind, at, depth),
            _ => value?.DeepClone(),
        };

    private JsonNode? CopyFact(string keyword, JsonNode? value, SourceLocation at) => keyword switch
    {
        "$ref" => CopySchemaReference(value!.GetValue<string>(), at),
        "mapping" => CopyMapping(value!.AsObject(), at),
        _ => value?.DeepClone(),
    };

    private JsonObject CopyTarget(JsonObject node, NodeKind kind, string reference, SourceLocation at, int depth)
    {
        if (node.Count > 1)
        {
            throw at.Refuse($"'{node.First(member => member.Key != "$ref").Key}' stands beside a $ref that does not lead to a schema, and "
                + "OpenAPI ignores it there; move it.");
        }

        SourceLocation target = _sources.Resolve(reference, at);
        return Copy(target.Find()!.AsObject(), kind, target, depth + 1);
    }

    private JsonValue CopySchemaReference(string reference, SourceLocation at)
    {
        SourceLocation target = _sources.Resolve(reference, at);
        return JsonPointer.Split(target.Pointer) is ["components", "schemas", var name]
            ? JsonValue.Create(JsonFacts.ReferenceTo(Register(name, target, at)))
            : throw at.Refuse($"the $ref '{reference}' leads to a schema that has no name; move it to components/schemas.");
    }

    private string Register(string name, SourceLocation target, SourceLocation at)
    {
        if (!_components.TryGetValue(name, out SourceLocation? known))
        {
            if (PascalCase.Of(name) != name)
            {
                throw at.Refuse($"the schema name '{name}' is not a type name; letters and digits with a capital first letter are.");
            }

            _components.Add(name, target);
            _pending.Enqueue(name);
        }
        else if (known != target)
        {
            throw at.Refuse(
                $"the schema name '{name}' is used twice: {known.File.Name}#{known.Pointer} and {target.File.Name}#{target.Pointer}.");
        }

        return name;
    }

    private JsonObject CopyMapping(JsonObject mapping, SourceLocation at)
    {
        JsonObject copy = [];
        foreach ((string wire, JsonNode? value) in mapping)
        {
            // A bare name is allowed by OpenAPI and means a component of the same file.
            string text = value!.GetValue<string>();
            string reference = text.Contains('#', StringComparison.Ordinal) ? text : JsonFacts.ReferenceTo(text);
            SourceLocation target = _sources.Resolve(reference, at.Child(wire));
            copy.Add(wire, JsonFacts.ReferenceTo(Register(JsonPointer.Split(target.Pointer)[^1], target, at.Child(wire))));
        }

        return copy;
    }
}
