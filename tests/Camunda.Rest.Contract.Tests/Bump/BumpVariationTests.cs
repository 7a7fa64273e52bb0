using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

/// <summary>
/// Contracts that differ from a known one as published states differ from each other, each through composition, generation and the
/// compilation of the generated code and the client, in a copy of the repository.
/// </summary>
public sealed class BumpVariationTests
{
    private static readonly string[] Copied = ["build", "generated/Camunda.Rest.Generated", "openapi", "src"];

    private static readonly string[] NotCopied = ["Output", "bin", "obj"];

    [TestCase("8.9", "`ResourceReference.GetContentAsync` is left out: `getResourceContent` now returns a stream")]
    [TestCase("8.10", "Left out (0)")]
    public void Adopt_VariedContract_BuildsTheClientWithoutAHandEditAndSaysWhatIsLeftOut(string known, string leftOut)
    {
        using TemporaryFolder copy = new();
        CopyRepository(copy);
        var contract = (JsonObject)YamlFile.Read(copy.File($"openapi/{known}/contract.yaml"));
        Vary(contract);
        Directory.CreateDirectory(copy.File("openapi/8.99"));
        YamlFile.Write(copy.File("openapi/8.99/contract.yaml"), contract);
        StringWriter report = new() { NewLine = "\n" };
        BumpOptions options = new(ClientOnly: true, ["-nodeReuse:false", "-p:RunAnalyzers=false"]);

        new BumpRun(new RepositoryFiles(copy.FullName), ApiVersion.Parse("8.99"), options, report, report).Adopt();

        Assert.That(File.Exists(copy.File(".artifacts/8.99/bin/Camunda.Rest/debug_net10.0/Camunda.Rest.dll")), Is.True, report.ToString());
        Assert.That(report.ToString(), Does.Contain(leftOut));
        Assert.That(
            report.ToString(), Does.Contain("2 operations added, 1 removed").And.Contain("warning: `getTopology` is deprecated now."));
        string members = string.Concat(Directory.GetFiles(
            copy.File("generated/Camunda.Rest.Generated/Output/8.99/Resources"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        Assert.That(members, Does.Contain("class QuotaReference").And.Contain(" SuspendAsync("));
    }

    /// <summary>
    /// What changes between published states: operations that go, change their result or become deprecated, a resource that is new,
    /// properties and values that come, go and become required.
    /// </summary>
    private static void Vary(JsonObject contract)
    {
        contract["info"]!["version"] = "8.99";
        var paths = contract["paths"]!.AsObject();
        Assert.That(paths.Remove("/license"), Is.True);
        paths["/topology"]!["get"]!["deprecated"] = true;
        paths["/resources/{resourceKey}/content"]!["get"]!["responses"]!["200"]!["content"] = JsonNode.Parse(
            """{"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}""");
        var schemas = contract["components"]!["schemas"]!.AsObject();
        schemas["GroupResult"]!["properties"]!["regionName"] = JsonNode.Parse("""{"type": "string", "nullable": true}""");
        Assert.That(schemas["RoleResult"]!["properties"]!.AsObject().Remove("description"), Is.True);
        RemoveRequired(schemas["RoleResult"]!, "description");
        schemas["MappingRuleResult"]!.AsObject().Remove("required");
        schemas["UserTaskState"]!["enum"]!.AsArray().Add("ESCALATED_TWICE");
        AddResource(paths, schemas);
    }

    private static void RemoveRequired(JsonNode schema, string name)
    {
        var required = schema["required"]!.AsArray();
        required.Remove(required.First(item => (string?)item == name));
    }

    private static void AddResource(JsonObject paths, JsonObject schemas)
    {
        const string Key = """{"name": "quotaKey", "in": "path", "required": true, "schema": {"type": "string"}}""";
        paths["/quotas/{quotaKey}"] = JsonNode.Parse($$"""
            {
              "get": {
                "tags": ["Quotas"], "operationId": "getQuota", "x-eventually-consistent": true, "parameters": [{{Key}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/QuotaResult"} } } } }
              }
            }
            """);
        paths["/quotas/{quotaKey}/suspension"] = JsonNode.Parse($$"""
            {"post": {"tags": ["Quotas"], "operationId": "suspendQuota", "parameters": [{{Key}}], "responses": {"204": {} } } }
            """);
        schemas["QuotaResult"] = JsonNode.Parse("""
            {"type": "object", "x-direction": "response", "required": ["quotaKey"], "properties": {"quotaKey": {"type": "string"}, "limit": {"type": "integer", "format": "int32", "nullable": true}}}
            """);
    }

    private static void CopyRepository(TemporaryFolder copy)
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("")))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        foreach (string folder in Copied)
        {
            CopyFolder(new DirectoryInfo(Repository.PathOf(folder)), copy.File(folder));
        }
    }

    private static void CopyFolder(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.GetFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (DirectoryInfo folder in from.GetDirectories().Where(folder => !NotCopied.Contains(folder.Name)))
        {
            CopyFolder(folder, Path.Combine(to, folder.Name));
        }
    }
}
