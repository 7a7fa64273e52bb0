using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check.Upstream;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares the operations: what each is called, takes and gives back.</summary>
internal sealed class OperationCheck(SourceSet sources, JsonObject contract, CheckReport report)
{
    private readonly SchemaCheck _schemas = new(sources, contract, report);
    private readonly FactCheck _facts = new(report);

    public IReadOnlyDictionary<string, HashSet<string>> Reached => _schemas.Reached;

    public void Check(SourceLocation upstream, IReadOnlyList<SourceLocation> pathParameters, ContractOperation operation)
    {
        report.Operations++;
        JsonObject found = operation.Json;
        string at = $"{operation.Method.ToUpperInvariant()} {operation.Path}";
        JsonObject node = upstream.Find()!.AsObject();
        report.Compare(at, "the operationId", node["operationId"], found["operationId"]);
        report.Compare(at, "deprecated", node["deprecated"]?.GetValue<bool>() ?? false, found["deprecated"]?.GetValue<bool>() ?? false);
        report.Compare(at, "security", node["security"], found["security"]);
        CheckTag(at, FirstTag(node), operation.Tag);
        Dictionary<string, JsonNode> facts = FactsOf(node);
        if (AlphaWords.Describe(node))
        {
            facts.TryAdd("x-alpha", true);
        }

        CheckFacts(at, facts, found);
        CheckParameters(at, upstream, pathParameters, operation);
        CheckBody(at, upstream, operation.Body);
        CheckResponses(at, upstream, operation);
    }

    /// <summary>Whether a parameter or header is required; a flag on its schema counts where it states nothing itself.</summary>
    private static JsonNode? RequiredOf(JsonNode node) =>
        node["required"] ?? (node["schema"]?["required"] is JsonValue flag && flag.GetValue<bool>() ? flag : null);

    private static string FirstTag(JsonObject operation) =>
        operation["tags"] is JsonArray { Count: > 0 } tags ? tags[0]!.ToString() : "";

    private void CheckTag(string at, string upstream, string found)
    {
        string plain = new([.. upstream.Where(char.IsLetterOrDigit)]);
        string[] allowed = [plain, plain + "s", plain.TrimEnd('y') + "ies"];
        if (!allowed.Contains(found, StringComparer.OrdinalIgnoreCase))
        {
            report.Add(at, $"the tag is '{upstream}' upstream and '{found}' in the contract.");
        }
    }

    private void CheckFacts(string at, JsonObject node, JsonObject found) => CheckFacts(at, FactsOf(node), found);

    private void CheckFacts(string at, Dictionary<string, JsonNode> facts, JsonObject found) => _facts.Check(
        at,
        facts,
        found.Select(member => member.Key).Where(keyword => keyword.StartsWith("x-", StringComparison.Ordinal)),
        fact => found[fact]);

    private static Dictionary<string, JsonNode> FactsOf(JsonObject node) =>
        node.Where(member => member.Key.StartsWith("x-", StringComparison.Ordinal))
            .ToDictionary(member => member.Key, member => member.Value!);

    private void CheckParameters(string at, SourceLocation upstream, IReadOnlyList<SourceLocation> shared, ContractOperation found)
    {
        Dictionary<string, SourceLocation> expected = [];
        foreach (SourceLocation parameter in shared.Concat(List(upstream, "parameters")))
        {
            JsonObject node = parameter.Find()!.AsObject();
            expected[$"{node["in"]} parameter {node["name"]}"] = parameter;
        }

        Dictionary<string, JsonObject> actual = found.Parameters.ToDictionary(
            parameter => $"{parameter["in"]} parameter {parameter["name"]}");
        report.CompareNames(at, "the", expected.Keys, actual.Keys);
        foreach ((string name, SourceLocation parameter) in expected.Where(entry => actual.ContainsKey(entry.Key)))
        {
            string path = $"{at} {name}";
            JsonObject node = parameter.Find()!.AsObject();
            report.Compare(path, "required", RequiredOf(node), actual[name]["required"]);
            foreach (string keyword in (string[])["deprecated", "style", "explode", "allowReserved", "allowEmptyValue"])
            {
                report.Compare(path, keyword, node[keyword], actual[name][keyword]);
            }

            CheckFacts(path, node, actual[name]);
            _schemas.Check(path, "request", [new UpstreamDefinition(parameter.Child("schema"))], actual[name]["schema"] as JsonObject);
        }
    }

    private void CheckBody(string at, SourceLocation upstream, JsonObject? found)
    {
        SourceLocation? body = Member(upstream, "requestBody");
        if ((body is null) != (found is null))
        {
            report.Add(at, $"the request body is {(body is null ? "absent" : "there")} upstream and {(found is null ? "absent" : "there")} "
                + "in the contract.");
        }
        else if (body is not null)
        {
            report.Compare(at, "the body being required", body.Find()!["required"], found!["required"]);
            CheckContent($"{at} request", "request", body, found);
        }
    }

    private void CheckResponses(string at, SourceLocation upstream, ContractOperation found)
    {
        SourceLocation responses = upstream.Child("responses");
        JsonObject expected = responses.Find()!.AsObject();
        Dictionary<string, JsonObject> actual = found.Responses.ToDictionary();
        report.CompareNames(at, "the response", expected.Select(response => response.Key), actual.Keys);
        foreach (string code in expected.Select(response => response.Key).Where(actual.ContainsKey))
        {
            SourceLocation response = Follow(responses.Child(code));
            CheckContent($"{at} {code}", "response", response, actual[code]);
            CheckHeaders($"{at} {code}", "response", response, actual[code]);
        }
    }

    private void CheckContent(string at, string direction, SourceLocation upstream, JsonObject found)
    {
        JsonObject expected = upstream.Find()!.Object("content") ?? [];
        JsonObject actual = found.Object("content") ?? [];
        report.CompareNames(at, "the media type", expected.Select(content => content.Key), actual.Select(content => content.Key));
        foreach (string mediaType in expected.Select(content => content.Key).Where(actual.ContainsKey))
        {
            SourceLocation content = upstream.Child("content").Child(mediaType);
            JsonObject other = actual[mediaType]!.AsObject();
            IReadOnlyList<UpstreamDefinition> schema = content.Find()!["schema"] is null
                ? []
                : [new UpstreamDefinition(content.Child("schema"))];
            _schemas.Check(at, direction, schema, other["schema"] as JsonObject);
            CheckEncoding(at, direction, content, other);
        }
    }

    private void CheckEncoding(string at, string direction, SourceLocation content, JsonObject found)
    {
        JsonObject expected = content.Find()!["encoding"] as JsonObject ?? [];
        JsonObject actual = found.Object("encoding") ?? [];
        report.CompareNames(at, "the encoding of", expected.Select(part => part.Key), actual.Select(part => part.Key));
        foreach (string part in expected.Select(entry => entry.Key).Where(actual.ContainsKey))
        {
            string path = $"{at} encoding of {part}";
            foreach (string keyword in (string[])["contentType", "style", "explode"])
            {
                report.Compare(path, keyword, expected[part]![keyword], actual[part]![keyword]);
            }

            CheckHeaders(path, direction, content.Child("encoding").Child(part), actual[part]!.AsObject());
        }
    }

    private void CheckHeaders(string at, string direction, SourceLocation holder, JsonObject found)
    {
        JsonObject expected = holder.Find()!.Object("headers") ?? [];
        JsonObject actual = found.Object("headers") ?? [];
        report.CompareNames(at, "the header", expected.Select(header => header.Key), actual.Select(header => header.Key));
        foreach (string name in expected.Select(header => header.Key).Where(actual.ContainsKey))
        {
            SourceLocation header = Follow(holder.Child("headers").Child(name));
            report.Compare($"{at} header {name}", "required", RequiredOf(header.Find()!), actual[name]!["required"]);
            _schemas.Check(
                $"{at} header {name}", direction, [new UpstreamDefinition(header.Child("schema"))], actual[name]!["schema"] as JsonObject);
        }
    }

    public IReadOnlyList<SourceLocation> List(SourceLocation holder, string keyword) =>
        holder.Find()![keyword] is JsonArray items
            ? [.. Enumerable.Range(0, items.Count).Select(index => Follow(holder.Child(keyword).Child(index)))]
            : [];

    private SourceLocation? Member(SourceLocation holder, string keyword) =>
        holder.Find()![keyword] is null ? null : Follow(holder.Child(keyword));

    public SourceLocation Follow(SourceLocation at)
    {
        while (at.Find()!["$ref"] is { } reference)
        {
            at = sources.Resolve(reference.ToString(), at);
        }

        return at;
    }
}
