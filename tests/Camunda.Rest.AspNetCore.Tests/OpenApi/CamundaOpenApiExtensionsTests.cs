using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Camunda.Rest.AspNetCore.Tests.OpenApi;

internal sealed class CamundaOpenApiExtensionsTests
{
    private const string UserTaskKeyRef = "#/components/schemas/UserTaskKey";

    [Test]
    public async Task AddCamundaSchemas_OfAnApplicationsOwnModel_RefersToComponentsOfTheClient()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost("/tasks", (Decision body) => body));

        JsonNode properties = document["components"]!["schemas"]!["Decision"]!["properties"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)properties["task"]!["$ref"], Is.EqualTo(UserTaskKeyRef));
            Assert.That(
                properties["other"]!.ToJsonString(),
                Is.EqualTo($$$"""{"oneOf":[{"type":"null"},{"$ref":"{{{UserTaskKeyRef}}}"}]}"""));
            Assert.That((string?)properties["state"]!["$ref"], Is.EqualTo("#/components/schemas/UserTaskState"));
            Assert.That((string?)properties["variables"]!["$ref"], Is.EqualTo("#/components/schemas/JsonVariables"));
            Assert.That(properties["keys"]!.ToJsonString(), Is.EqualTo($$$"""{"type":"array","items":{"$ref":"{{{UserTaskKeyRef}}}"}}"""));
            Assert.That(
                properties["named"]!.ToJsonString(),
                Is.EqualTo($$$"""{"type":"object","additionalProperties":{"$ref":"{{{UserTaskKeyRef}}}"}}"""));
        });
    }

    [Test]
    public async Task AddCamundaSchemas_OfAKey_HasThePatternOfTheContract()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost("/tasks", (Decision body) => body));

        JsonNode key = document["components"]!["schemas"]!["UserTaskKey"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)key["type"], Is.EqualTo("string"));
            Assert.That((string?)key["pattern"], Is.EqualTo(UserTaskKey.Rule.Pattern));
            Assert.That((int?)key["maxLength"], Is.EqualTo(UserTaskKey.Rule.MaxLength));
            Assert.That(UserTaskKey.IsValid((string?)key["example"]));
        });
    }

    [Test]
    public async Task AddCamundaSchemas_OfAnId_HasNoPatternBecauseTheClusterSetsIt()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost("/tasks", (Decision body) => body));

        JsonNode id = document["components"]!["schemas"]!["ProcessDefinitionId"]!;
        Assert.Multiple(() =>
        {
            Assert.That(id["pattern"], Is.Null);
            Assert.That((int?)id["maxLength"], Is.EqualTo(256));
        });
    }

    [Test]
    public async Task AddCamundaSchemas_OfAnOpenEnum_ListsItsValuesWithoutClosingIt()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost("/tasks", (Decision body) => body));

        JsonNode state = document["components"]!["schemas"]!["UserTaskState"]!;
        string[] known = [.. UserTaskState.KnownValues.Select(value => value.Value)];
        Assert.Multiple(() =>
        {
            Assert.That((string?)state["type"], Is.EqualTo("string"));
            Assert.That(state["enum"], Is.Null);
            Assert.That(state["examples"]!.AsArray().Select(value => (string?)value), Is.EqualTo(known));
            Assert.That(state["x-extensible-enum"]!.AsArray().Select(value => (string?)value), Is.EqualTo(known));
        });
    }

    [Test]
    public async Task AddCamundaSchemas_OfModels_RefersToNestedComponents()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost(
            "/tasks", (UserTaskSearchQuery query) => TypedResults.Ok(Array.Empty<UserTaskResult>())));

        JsonNode schemas = document["components"]!["schemas"]!;
        JsonNode operation = document["paths"]!["/tasks"]!["post"]!;
        Assert.Multiple(() =>
        {
            Assert.That(
                operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.ToJsonString(),
                Is.EqualTo("""{"type":"array","items":{"$ref":"#/components/schemas/UserTaskResult"}}"""));
            Assert.That(
                (string?)operation["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"],
                Is.EqualTo("#/components/schemas/UserTaskSearchQuery"));
            Assert.That((string?)schemas["UserTaskResult"]!["properties"]!["userTaskKey"]!["$ref"], Is.EqualTo(UserTaskKeyRef));
            Assert.That(schemas["UserTaskFilter"], Is.Not.Null);
        });
    }

    [Test]
    public async Task AddCamundaSchemas_AnyReference_LeadsToAComponentWithContent()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost(
            "/instances", (ProcessInstanceSearchQuery query) => TypedResults.Ok(Array.Empty<CreateProcessInstanceResult>())));

        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        string[] targets = [.. References(document).Distinct()];
        Assert.Multiple(() =>
        {
            Assert.That(targets, Is.Not.Empty);
            foreach (string target in targets)
                Assert.That(schemas[target[(target.LastIndexOf('/') + 1)..]]?.AsObject(), Is.Not.Null.And.Not.Empty, target);
        });
    }

    [TestCase("/tasks/{key}", "path")]
    [TestCase("/tasks", "query")]
    public async Task AddCamundaSchemas_OfAParameter_DescribesTheKey(string route, string place)
    {
        JsonNode document = await DescribeAsync(app => app.MapGet(route, (UserTaskKey key) => key.Value));

        JsonNode parameter = document["paths"]![route]!["get"]!["parameters"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)parameter["in"], Is.EqualTo(place));
            Assert.That((string?)parameter["schema"]!["pattern"], Is.EqualTo(UserTaskKey.Rule.Pattern));
        });
    }

    [Test]
    public async Task AddCamundaSchemas_OfAListInTheQuery_DescribesItsItems()
    {
        JsonNode document = await DescribeAsync(app => app.MapGet("/tasks", (UserTaskKey[] keys) => keys.Length));

        JsonNode schema = document["paths"]!["/tasks"]!["get"]!["parameters"]![0]!["schema"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)schema["type"], Is.EqualTo("array"));
            Assert.That((string?)schema["items"]!["type"], Is.EqualTo("string").Or.Null);
        });
    }

    [Test]
    public async Task AddCamundaSchemas_WithModelBinding_DescribesTheSame()
    {
        void Map(WebApplication app) => app.MapPost("/tasks", (Decision body) => body);
        JsonNode without = await DescribeAsync(Map);
        JsonNode with = await DescribeAsync(Map, services => services.AddCamundaModelBinding());

        Assert.That(with.ToJsonString(), Is.EqualTo(without.ToJsonString()));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member is { Key: "$ref", Value: JsonValue value } ? [(string)value!] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static async Task<JsonNode> DescribeAsync(Action<WebApplication> map, Action<IServiceCollection>? more = null)
    {
        await using var app = await TestApp.StartAsync(
            services =>
            {
                services.AddOpenApi(options => options.AddCamundaSchemas());
                more?.Invoke(services);
            },
            app =>
            {
                app.MapOpenApi();
                map(app);
            });
        return await app.GetJsonAsync("/openapi/v1.json");
    }

    internal sealed record Decision(
        UserTaskKey Task,
        UserTaskKey? Other,
        UserTaskState State,
        ProcessDefinitionId? Process,
        JsonVariables Variables,
        JsonText Anything,
        UserTaskFilter? Filter,
        IReadOnlyList<UserTaskKey> Keys,
        IReadOnlyDictionary<string, UserTaskKey> Named);
}
