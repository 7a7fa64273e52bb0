using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check.Upstream;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares a published schema with the contract's, and everything below it.</summary>
internal sealed class SchemaCheck(SourceSet sources, JsonObject contract, CheckReport report)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);
    private readonly FactCheck _facts = new(report);

    /// <summary>The components that were compared, and which way each goes over the wire.</summary>
    public Dictionary<string, HashSet<string>> Reached { get; } = new(StringComparer.Ordinal);

    public void Check(string path, string direction, IReadOnlyList<UpstreamDefinition> definitions, JsonObject? use)
    {
        if (use is null)
        {
            report.Add(path, "the schema is missing in the contract.");
            return;
        }

        if (ContractSchema.Of(contract, use) is not { } found)
        {
            report.Add(path, $"the contract refers to '{use["$ref"]}', which it does not have.");
            return;
        }

        UpstreamSchema upstream = UpstreamSchema.Of(sources, definitions);
        CheckUse(path, upstream, found);
        if (found.Name is not null)
        {
            CheckName(path, upstream, found.Name);
            Reach(found.Name, direction);
        }

        CheckShape(path, direction, upstream, found);
    }

    /// <summary>What is said of the value where it stands.</summary>
    private void CheckUse(string path, UpstreamSchema upstream, ContractSchema found)
    {
        foreach (string flag in (string[])["nullable", "deprecated", "readOnly", "writeOnly"])
        {
            report.Compare(path, flag, upstream.Flags.Contains(flag), found[flag]?.GetValue<bool>() ?? false);
        }

        JsonNode? plainDefault = upstream.Choices
            .Where(choice => choice.Type == "string")
            .Select(choice => choice.Default)
            .FirstOrDefault(value => value is not null);
        report.Compare(path, "default", upstream.Default ?? plainDefault, found["default"]);
        bool unnamedChoice = upstream.Choices.Count > 0 && !upstream.Facts.ContainsKey("x-semantic-type");
        _facts.Check(path, upstream.Facts, found.Facts.Where(fact => !(unnamedChoice && fact == "x-semantic-type")), fact => found[fact]);
    }

    private void CheckName(string path, UpstreamSchema upstream, string name)
    {
        bool keeps = upstream.Names.Exists(known => known == name || known == name + "Enum");
        bool made = upstream.Names.Count == 0
            || name is "JsonText" or "JsonVariables"
            || upstream.Names.TrueForAll(known => ContractSchema.Find(contract, known) is null);
        if (!keeps && !made)
        {
            report.Add(path, $"the type is '{upstream.Names[0]}' upstream and '{name}' in the contract.");
        }
    }

    private void CheckShape(string path, string direction, UpstreamSchema upstream, ContractSchema found)
    {
        if (upstream.Choices.Count > 0)
        {
            CheckChoice(path, direction, upstream, found);
        }
        else if (upstream.IsKey)
        {
            KeyCheck.Check(report, path, upstream, found);
        }
        else if (upstream.Enum.Count > 0)
        {
            EnumCheck.Check(report, path, upstream, found);
        }
        else if (upstream.MapValue.Count > 0 && upstream.Properties.Count == 0)
        {
            CheckPlain(path, upstream, found, "object");
            Check(path + "{}", direction, upstream.MapValue, found.Component["additionalProperties"] as JsonObject);
        }
        else if (upstream.Items.Count > 0)
        {
            CheckPlain(path, upstream, found, "array");
            Check(path + "[]", direction, upstream.Items, found.Component["items"] as JsonObject);
        }
        else if (upstream.ListsProperties || upstream.IsOpen == false)
        {
            CheckObject(path, direction, upstream, found);
        }
        else
        {
            CheckFree(path, upstream, found);
        }
    }

    private void CheckChoice(string path, string direction, UpstreamSchema upstream, ContractSchema found)
    {
        if (upstream.Choices.Exists(choice => choice.IsOperators))
        {
            FilterCheck.Check(report, path, upstream, found);
            CheckNamed(
                path,
                direction,
                upstream.Choices.Where(choice => choice.IsKey || choice.Enum.Count > 0),
                _ => found["x-value"]?.ToString());
        }
        else if (upstream.Choices.Exists(choice => choice.IsKey))
        {
            KeyCheck.CheckChoice(report, path, upstream, found);
            CheckNamed(path, direction, upstream.Choices.Where(choice => choice.IsKey), choice => choice.Names[0]);
        }
        else if (upstream.Choices.Exists(choice => choice.Properties.Count > 0))
        {
            CheckUnion(path, direction, upstream, found);
        }
        else
        {
            report.Compare(path, "the kind", "json-value", found.Kind);
            report.CompareNames(
                path, "the JSON type", upstream.Choices.Select(choice => choice.Type ?? "any"), found.Names("x-json-types"));
        }
    }

    /// <summary>Types that the contract names in a fact, without a reference to them.</summary>
    private void CheckNamed(string path, string direction, IEnumerable<UpstreamSchema> choices, Func<UpstreamSchema, string?> nameOf)
    {
        foreach (UpstreamSchema choice in choices)
        {
            string name = nameOf(choice) ?? "";
            Check($"{path}<{name}>", direction, choice.Definitions, Reference(name));
        }
    }

    private void CheckUnion(string path, string direction, UpstreamSchema upstream, ContractSchema found)
    {
        UnionCheck.Check(report, path, upstream, found, contract);
        if (found.Name is null || !_visited.Add($"{direction} {upstream.Identity} {found.Name}"))
        {
            return;
        }

        foreach (UpstreamSchema choice in upstream.Choices.Where(choice => choice.Names.Count > 0))
        {
            string name = choice.Names[0];
            if (ContractSchema.Of(contract, Reference(name)) is { } variant)
            {
                Reach(name, direction);
                CheckMembers($"{path}<{name}>", direction, choice, variant, upstream);
            }
        }
    }

    private void CheckObject(string path, string direction, UpstreamSchema upstream, ContractSchema found)
    {
        if (_visited.Add($"{direction} {upstream.Identity} {found.Name ?? path}"))
        {
            CheckMembers(path, direction, upstream, found, null);
        }
    }

    private void CheckMembers(string path, string direction, UpstreamSchema upstream, ContractSchema found, UpstreamSchema? union)
    {
        // The generator adds a member for unknown properties to an object that is not closed.
        report.Compare(path, "the type", "object", found.Type);
        report.Compare(path, "additionalProperties", false, found.Component["additionalProperties"]);
        report.Compare(path, "x-open", upstream.IsOpen == true, found.Component["x-open"]?.GetValue<bool>() ?? false);
        report.Compare(path, "x-closed", upstream.IsOpen == false, found.Component["x-closed"]?.GetValue<bool>() ?? false);
        report.CompareNames(
            path,
            "the required property",
            upstream.Required.Concat(union?.Required ?? []),
            found.Component["required"] is JsonArray names ? names.Select(name => name!.ToString()) : []);
        CheckConstraints(path, upstream, found);

        Dictionary<string, List<UpstreamDefinition>> properties = upstream.Properties
            .Concat(union?.Properties ?? [])
            .GroupBy(property => property.Key)
            .ToDictionary(group => group.Key, group => group.SelectMany(property => property.Value).ToList());
        report.CompareNames(path, "the property", properties.Keys, found.Properties.Select(property => property.Key));
        foreach ((string name, List<UpstreamDefinition> definitions) in properties.Where(
            property => found.Properties.ContainsKey(property.Key)))
        {
            report.Properties += _counted.Add($"{found.Name ?? path}.{name}") ? 1 : 0;
            Check($"{path}.{name}", direction, definitions, found.Properties[name]!.AsObject());
        }
    }

    /// <summary>A plain value, an object with free members, or any JSON.</summary>
    private void CheckFree(string path, UpstreamSchema upstream, ContractSchema found)
    {
        if (upstream.Type is null or "object")
        {
            report.Compare(path, "the kind", upstream.IsOpen == true ? "json-object" : "json-value", found.Kind);
            report.CompareNames(
                path, "the JSON type", upstream is { Type: "object", IsOpen: null } ? ["object"] : [], found.Names("x-json-types"));
            CheckConstraints(path, upstream, found);
        }
        else
        {
            CheckPlain(path, upstream, found, upstream.Type);
        }
    }

    private void CheckPlain(string path, UpstreamSchema upstream, ContractSchema found, string type)
    {
        report.Compare(path, "the type", type, found.Type);
        report.Compare(path, "the kind", null, found.Kind);
        report.Compare(path, "the format", upstream.Format, found["format"] ?? found["x-format"]);
        report.CompareNames(path, "the enum value", [], found.Texts("enum"));
        CheckConstraints(path, upstream, found);
    }

    private void CheckConstraints(string path, UpstreamSchema upstream, ContractSchema found)
    {
        foreach (string keyword in UpstreamSchema.ConstraintKeywords)
        {
            report.Compare(path, keyword, upstream.Constraints.GetValueOrDefault(keyword), found[keyword]);
        }
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private void Reach(string? name, string direction)
    {
        if (name is not null)
        {
            if (!Reached.TryGetValue(name, out HashSet<string>? directions))
            {
                Reached.Add(name, directions = []);
            }

            directions.Add(direction);
        }
    }
}
