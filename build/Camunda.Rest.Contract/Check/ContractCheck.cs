using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check;

/// <summary>
/// The loss check: finds every fact of a published description in a contract, and every fact of the contract in the description. It
/// reads the description by its own rules and shares nothing with the repairs of the import, so that a mistake there shows here.
/// </summary>
internal sealed class ContractCheck
{
    private readonly SourceSet _sources;
    private readonly JsonObject _contract;
    private readonly CheckReport _report = new();
    private readonly OperationCheck _operations;

    private ContractCheck(SourceSet sources, JsonObject contract)
    {
        _sources = sources;
        _contract = contract;
        _operations = new OperationCheck(sources, contract, _report);
    }

    public static CheckReport Run(SourceSet sources, JsonObject contract)
    {
        ContractCheck check = new(sources, contract);
        check.CheckDocument();
        check.CheckPaths();
        check.CheckComponents();
        return check._report;
    }

    private void CheckDocument()
    {
        JsonObject entry = _sources.Entry.Tree;
        _report.Compare("document", "security", entry["security"], _contract["security"]);
        _report.Compare("document", "the server's path", ServerPath(entry) ?? "/", ServerUrl(_contract));
        _report.Compare("document", "openapi", "3.0.3", _contract["openapi"]);
        if (_contract["info"]?["version"] is null)
        {
            _report.Add("document", "the contract does not say which API version it is for.");
        }

        JsonObject expected = entry["components"]?["securitySchemes"] as JsonObject ?? [];
        JsonObject actual = _contract["components"]?["securitySchemes"] as JsonObject ?? [];
        _report.CompareNames("document", "the security scheme", expected.Select(scheme => scheme.Key), actual.Select(scheme => scheme.Key));
        foreach ((string name, JsonNode? scheme) in expected.Where(scheme => actual.ContainsKey(scheme.Key)))
        {
            foreach (string keyword in scheme!.AsObject()
                .Select(member => member.Key)
                .Union(actual[name]!.AsObject().Select(member => member.Key))
                .Where(keyword => keyword != "description"))
            {
                _report.Compare($"security scheme {name}", keyword, scheme[keyword], actual[name]![keyword]);
            }
        }
    }

    private void CheckPaths()
    {
        List<string> expected = [.. _sources.Entry.Tree["paths"]!.AsObject().Select(path => path.Key).Where(HasOperations)];
        JsonObject actual = _contract["paths"] as JsonObject ?? [];
        _report.CompareNames("paths", "the path", expected, actual.Select(path => path.Key));
        foreach (string path in expected.Where(actual.ContainsKey))
        {
            SourceLocation item = _operations.Follow(_sources.Entry.Root.Child("paths").Child(path));
            JsonObject node = item.Find()!.AsObject();
            JsonObject found = actual[path]!.AsObject();
            _report.Compare(path, "the server's path", ServerPath(node), ServerUrl(found));
            _report.CompareNames(
                path,
                "the method",
                HttpMethods.All.Where(node.ContainsKey),
                found.Select(member => member.Key).Where(member => member != "servers"));
            IReadOnlyList<SourceLocation> parameters = _operations.List(item, "parameters");
            foreach (string method in HttpMethods.All.Where(method => node.ContainsKey(method) && found.ContainsKey(method)))
            {
                _operations.Check(item.Child(method), parameters, new ContractOperation(path, found, method, found[method]!.AsObject()));
            }
        }
    }

    private bool HasOperations(string path) =>
        HttpMethods.All.Any(_operations.Follow(_sources.Entry.Root.Child("paths").Child(path)).Find()!.AsObject().ContainsKey);

    /// <summary>Everything in the contract was reached from an operation of the description, in the direction that it states.</summary>
    private void CheckComponents()
    {
        foreach ((string name, JsonNode? schema) in _contract.Object("components").Object("schemas") ?? [])
        {
            string path = $"component {name}";
            if (!_operations.Reached.TryGetValue(name, out HashSet<string>? directions))
            {
                _report.Add(path, "nothing in the description leads to this component.");
            }
            else if (schema!["type"]?.ToString() == "object" || schema["x-kind"]?.ToString() == "union")
            {
                _report.Compare(path, "x-direction", directions.Count > 1 ? "both" : directions.First(), schema["x-direction"]);
            }
        }
    }

    /// <summary>The path that the description's servers have in common with the contract: the address without the host.</summary>
    private static string? ServerPath(JsonObject holder)
    {
        if (ServerUrl(holder) is not { } url)
        {
            return null;
        }

        int host = url.IndexOf("://", StringComparison.Ordinal);
        int slash = url.IndexOf('/', host < 0 ? 0 : host + 3);
        return slash < 0 || url.Length == slash + 1 ? "/" : url[slash..].TrimEnd('/');
    }

    private static string? ServerUrl(JsonObject holder) =>
        holder["servers"] is JsonArray { Count: > 0 } servers ? servers[0]?["url"]?.ToString() : null;
}
