using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Resources;
using Camunda.Rest.Contract.Tests.Import;
using Camunda.Rest.Contract.Yaml;
using Camunda.Rest.Tests.Shared;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

/// <summary>Changes of the kinds that come between two published descriptions, each through import, check and compose.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class VariationTests
{
    private static readonly Dictionary<string, Action<JsonObject>> Changes = new(StringComparer.Ordinal)
    {
        ["nothing"] = _ => { },
        ["an operation is removed, its path stays"] = api => Paths(api)["/order-lines/search"]!.AsObject().Remove("post"),
        ["an operation is deprecated"] = api => Operation(api, "/order-lines/search")["deprecated"] = true,
        ["a text response is a JSON object"] = api => Operation(api, "/order-lines/search")["responses"]!["200"]!["content"] =
            JsonNode.Parse("""{"application/json": {"schema": {"type": "object", "additionalProperties": true}}}"""),
        ["a JSON response is text"] = api => Operation(api, "/order-lines/search")["responses"]!["200"]!["content"] = JsonNode.Parse(
            """{"text/xml": {"schema": {"type": "string"}}}"""),
        ["a resource is added"] = AddResource,
        ["a property says that it is required"] = api => Schema(api, "OrderLineResult")["properties"]!["kind"]!["required"] = true,
        ["a property says that it is not required"] = api => Schema(api, "OrderLineResult")["properties"]!["kind"]!["required"] = false,
        ["a response says that it is required"] = api => Operation(api, "/order-lines/search")["responses"]!["200"]!["required"] = true,
        ["an enum has one more value"] = api => Schema(api, "OrderStateEnum")["enum"]!.AsArray().Add("ESCALATED_TWICE"),
        ["a property is added"] =
            api => Schema(api, "OrderLineResult")["properties"]!["regionName"] = JsonNode.Parse("""{"type": "string", "nullable": true}"""),
        ["an operation is alpha"] = api => Operation(api, "/order-lines/search")["summary"] = "Search for lines (alpha)",
    };

    private static IEnumerable<string> Names => Changes.Keys;

    [TestCaseSource(nameof(Names))]
    public void ImportCheckCompose_Variation_PassesWithoutALoss(string name)
    {
        JsonObject api = (JsonObject)YamlFile.Parse(Sample.SingleFile, "api.yaml");
        Changes[name](api);
        using TemporaryFolder folder = new(
            ("api/api.yaml", YamlText.Write(api)),
            ("openapi/docs.yaml", "operations: {}\n"),
            ("openapi/backports.yaml", "types: {}\n"),
            ("openapi/operations.yaml", "operations: {}\n"));
        string contract = folder.File("openapi/8.11/contract.yaml");

        Run("import", "--from", folder.File("api"), "--api-version", "8.11", "--to", contract);
        Run("check", "--from", folder.File("api"), "--contract", contract);
        Run(
            "compose",
            "--contract",
            contract,
            "--api-version",
            "8.11",
            "--docs",
            folder.File("openapi/docs.yaml"),
            "--backports",
            folder.File("openapi/backports.yaml"),
            "--operations", folder.File("openapi/operations.yaml"), "--to", folder.File("composed.json"));

        var composed = (JsonObject)JsonNode.Parse(File.ReadAllText(folder.File("composed.json")))!;
        Assert.That(composed["paths"]!.AsObject(), Is.Not.Empty);
        foreach (var part in ResourceGenerator.Generate(new ContractDocument(composed, "composed.json")))
        {
            Assert.That(CSharpSyntaxTree.ParseText(part.Text).GetDiagnostics(), Is.Empty, part.Path);
        }
    }

    private static void Run(params string[] arguments)
    {
        StringWriter error = new();
        int code = Program.Run(arguments, TextWriter.Null, error);
        Assert.That((code, error.ToString()), Is.EqualTo((0, "")), arguments[0]);
    }

    private static JsonObject Paths(JsonObject api) => api["paths"]!.AsObject();

    private static JsonObject Schema(JsonObject api, string name) => api["components"]!["schemas"]![name]!.AsObject();

    private static JsonObject Operation(JsonObject api, string path) => Paths(api)[path]!["post"]!.AsObject();

    private static void AddResource(JsonObject api)
    {
        Paths(api)["/quotas/{quotaKey}"] = JsonNode.Parse("""
            {
              "get": {
                "tags": ["Quota"], "operationId": "getQuota", "x-eventually-consistent": true,
                "parameters": [ { "name": "quotaKey", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/QuotaResult" } } } } }
              },
              "delete": {
                "tags": ["Quota"], "operationId": "deleteQuota",
                "parameters": [ { "name": "quotaKey", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "responses": { "204": { "description": "Gone." } }
              }
            }
            """);
        api["components"]!["schemas"]!["QuotaResult"] = JsonNode.Parse(
            """{"type": "object", "required": ["quotaKey"], "properties": {"quotaKey": {"type": "string"}}}""");
    }
}
