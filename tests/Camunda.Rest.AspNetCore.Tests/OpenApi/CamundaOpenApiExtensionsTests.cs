using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NUnit.Framework;

namespace Camunda.Rest.AspNetCore.Tests.OpenApi;

internal sealed class CamundaOpenApiExtensionsTests
{
    private static IEnumerable<TestCaseData> Models =>
        GeneratedTypes.Cases([.. GeneratedTypes.Dtos.Where(type => ModelShape.Of(type) is not null)]);

    [Test]
    public async Task AddCamundaSchemas_OfAnApplicationsOwnModel_RefersToComponentsOfTheClient()
    {
        JsonNode document = await DescribeAsync(app => app.MapPost("/tasks/{userTaskKey}", (UserTaskKey userTaskKey, Decision body) => body));
        TestContext.Out.WriteLine(document);

        JsonNode decision = document["components"]!["schemas"]!["Decision"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)decision["properties"]!["task"]!["$ref"], Is.EqualTo("#/components/schemas/UserTaskKey"));
        });
    }

    [Test]
    public async Task AddCamundaSchemas_OfAModel_DescribesItsProperties()
    {
        JsonNode document = await DescribeAsync(app => app.MapGet("/tasks", () => TypedResults.Ok(Array.Empty<UserTaskResult>())));
        TestContext.Out.WriteLine(document);

        JsonNode task = document["components"]!["schemas"]!["UserTaskResult"]!;
        Assert.That((string?)task["type"], Is.EqualTo("object"));
    }

    [TestCaseSource(nameof(Models))]
    public void Describe_AnyModel_HasThePropertiesThatSystemTextJsonWrites(Type type)
    {
        var schema = new OpenApiSchema();
        new SchemaBuilder(new OpenApiDocument()).Describe(schema, type);

        JsonObject written = JsonSerializer.SerializeToNode(SampleValue.Create(type), type)!.AsObject();
        string[] names = [.. written.Select(property => property.Key)];

        Assert.Multiple(() =>
        {
            Assert.That(names, Is.SubsetOf(schema.Properties!.Keys));
            Assert.That(schema.Required!, Is.SubsetOf(names));
        });
    }

    private static async Task<JsonNode> DescribeAsync(Action<WebApplication> map)
    {
        await using TestApp app = await TestApp.StartAsync(
            services => services.AddOpenApi(options => options.AddCamundaSchemas()),
            app =>
            {
                app.MapOpenApi();
                map(app);
            });
        return await app.GetJsonAsync("/openapi/v1.json");
    }

    internal sealed record Decision(UserTaskKey Task, UserTaskKey? Other, UserTaskState State, ProcessDefinitionId? Process, JsonVariables Variables, UserTaskFilter? Filter, IReadOnlyList<UserTaskKey> Keys);
}
