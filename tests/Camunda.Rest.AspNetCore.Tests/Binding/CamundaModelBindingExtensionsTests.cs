using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Camunda.Rest.AspNetCore.Tests.Binding;

internal sealed class CamundaModelBindingExtensionsTests
{
    private const string Key = "2251799813685249";
    private const string Form = "'abc' is not a UserTaskKey: it must be a whole number in decimal digits, such as 2251799813685249.";

    /// <summary>Minimal APIs throw exceptions for bad requests in Development only.</summary>
    private static readonly string[] Environments = ["Production", "Development"];

    [TestCase("/minimal/route/abc", "userTaskKey")]
    [TestCase("/minimal/query?userTaskKey=abc", "userTaskKey")]
    [TestCase("/minimal/named?task=abc", "task")]
    [TestCase("/minimal/many?keys=1&keys=abc", "keys")]
    [TestCase("/minimal/optional?userTaskKey=abc", "userTaskKey")]
    [TestCase("/minimal/parameters/abc", "UserTaskKey")]
    [TestCase("/controller/route/abc", "userTaskKey")]
    [TestCase("/controller/query?userTaskKey=abc", "userTaskKey")]
    public async Task Get_WithAMalformedKey_Returns400ThatNamesFieldAndForm(string path, string field)
    {
        await using var app = await StartAsync();

        using var response = await app.Http.GetAsync(path);

        Assert.That(await ErrorsAsync(response), Is.EqualTo(new Dictionary<string, string[]> { [field] = [Form] }));
    }

    [TestCase("/minimal/route/" + Key)]
    [TestCase("/minimal/query?userTaskKey=" + Key)]
    [TestCase("/minimal/named?task=" + Key)]
    [TestCase("/minimal/many?keys=1&keys=" + Key)]
    [TestCase("/minimal/many")]
    [TestCase("/minimal/optional")]
    [TestCase("/minimal/parameters/" + Key)]
    [TestCase("/controller/route/" + Key)]
    [TestCase("/controller/query?userTaskKey=" + Key)]
    [TestCase("/controller/optional")]
    public async Task Get_WithAValidKey_Returns200(string path)
    {
        await using var app = await StartAsync();

        using var response = await app.Http.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Get_WithoutARequiredKey_Returns400ThatNamesTheField()
    {
        await using var app = await StartAsync();

        using var response = await app.Http.GetAsync("/minimal/query");

        Assert.That(
            await ErrorsAsync(response),
            Is.EqualTo(new Dictionary<string, string[]> { ["userTaskKey"] = ["A UserTaskKey is required."] }));
    }

    [Test]
    public async Task Get_WithAMalformedHeader_Returns400ThatNamesTheHeader()
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/minimal/header");
        request.Headers.Add("X-Task", "abc");

        using var response = await app.Http.SendAsync(request);

        Assert.That(await ErrorsAsync(response), Is.EqualTo(new Dictionary<string, string[]> { ["X-Task"] = [Form] }));
    }

    [Test]
    public async Task Post_WithAMalformedKeyInTheBody_Returns400ThatNamesPathAndForm(
        [ValueSource(nameof(Environments))] string environment,
        [Values(
            """{"task":"abc"}""",
            """{"task":"1","nested":{"task":"abc"}}""",
            """{"task":"1","others":["1","abc"]}""",
            """{"task":"1","names":{"a":"1","b":"abc"}}""",
            """{"task":"1","filter":{"userTaskKey":"abc"}}""",
            """{"task":"1","instances":{"processInstanceKey":{"$in":["1","abc"]}}}""")] string body)
    {
        await using var app = await StartAsync(environment);

        using var response = await PostAsync(app, "/minimal/body", body);

        var (field, errors) = (await ErrorsAsync(response)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(field, Is.EqualTo(PathOf(body)));
            Assert.That(errors.Single(), Does.StartWith("'abc' is not a ").And.Contain("must be a whole number"));
        });
    }

    [TestCase("""{"task":null}""", "$.task", "A UserTaskKey must not be null.")]
    [TestCase("""{"task":{}}""", "$.task", "A UserTaskKey must be a string, but found StartObject.")]
    [TestCase("""{"task":"1","state":7}""", "$.state", "A UserTaskState must be a string, but found Number.")]
    public async Task Post_WithAValueOfTheWrongKind_Returns400ThatNamesIt(string body, string field, string fault)
    {
        await using var app = await StartAsync();

        using var response = await PostAsync(app, "/minimal/body", body);

        Assert.That(await ErrorsAsync(response), Is.EqualTo(new Dictionary<string, string[]> { [field] = [fault] }));
    }

    [Test]
    public async Task Post_OfAModelWithAValueOfTheWrongKind_Returns400ThatNamesItsPath()
    {
        await using var app = await StartAsync();

        using var response = await PostAsync(app, "/minimal/body", """{"task":"1","filter":{"priority":{"$gt":"high"}}}""");

        Assert.That((await ErrorsAsync(response)).Keys.Single(), Does.StartWith("$.filter.priority"));
    }

    [TestCase("""{"task":"abc"}""", "$.task")]
    [TestCase("""{"task":"1","filter":{"userTaskKey":"abc"}}""", "$.filter")]
    public async Task Post_ToAControllerWithAMalformedKeyInTheBody_Returns400ThatNamesPathAndForm(string body, string path)
    {
        await using var app = await StartAsync();

        using var response = await PostAsync(app, "/controller/body", body);

        var errors = await ErrorsAsync(response);
        Assert.That(errors[path].Single(), Does.EndWith(Form));
    }

    [TestCase("/minimal/body")]
    [TestCase("/controller/body")]
    public async Task Post_OfAValidBody_ReturnsItUnchanged(string path)
    {
        const string Body = """
            {
              "task": "1", "state": "INVENTED", "nested": null, "others": ["2"], "names": { "a": "3" },
              "filter": { "userTaskKey": "4", "priority": { "$gte": 5 } }, "instances": null
            }
            """;
        await using var app = await StartAsync();

        using var response = await PostAsync(app, path, Body);

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(await response.Content.ReadAsStringAsync()), JsonNode.Parse(Body)));
    }

    [Test]
    public async Task Post_OfAKeyAsANumber_KeepsItsDigits()
    {
        await using var app = await StartAsync();

        using var response = await PostAsync(app, "/minimal/body", """{"task":2251799813685249}""");

        var task = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["task"];
        Assert.That((string?)task, Is.EqualTo(Key));
    }

    [Test]
    public async Task Get_OfAnEndpointWithAuthorization_IsStillRefused()
    {
        await using var app = await TestApp.StartAsync(
            services =>
            {
                services.AddCamundaModelBinding();
                services.AddAuthentication().AddCookie(options => options.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return Task.CompletedTask;
                });
                services.AddAuthorization();
            },
            app => app.MapGet("/tasks/{key}", (UserTaskKey key) => key).RequireAuthorization());

        using var response = await app.Http.GetAsync("/tasks/abc");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public void Read_WithoutModelBinding_AcceptsWhatTheClusterSends()
    {
        var task = JsonSerializer.Deserialize<UserTaskResult>("""{"userTaskKey":"abc"}""")!;

        Assert.That(task.UserTaskKey.Value, Is.EqualTo("abc"));
    }

    [Test]
    public void Add_Twice_AddsOneConverter()
    {
        using var services = new ServiceCollection().AddCamundaModelBinding().AddCamundaModelBinding().BuildServiceProvider();

        var options = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>();

        Assert.That(options.Value.SerializerOptions.Converters.OfType<BindingConverterFactory>(), Has.Exactly(1).Items);
    }

    /// <summary>Where the malformed text is in a document.</summary>
    private static string PathOf(string body) => Find(JsonNode.Parse(body)!)!;

    private static string? Find(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) && text == "abc" =>
            value.GetPath().Replace("['$in']", ".$in", StringComparison.Ordinal),
        JsonObject members => members.Select(member => Find(member.Value)).FirstOrDefault(path => path is not null),
        JsonArray items => items.Select(Find).FirstOrDefault(path => path is not null),
        _ => null,
    };

    private static Task<HttpResponseMessage> PostAsync(TestApp app, string path, string body) =>
        app.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<Dictionary<string, string[]>> ErrorsAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), body);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        return JsonNode.Parse(body)!["errors"]!.Deserialize<Dictionary<string, string[]>>()!;
    }

    private static Task<TestApp> StartAsync(string environment = "Production") => TestApp.StartAsync(
        services =>
        {
            services.AddCamundaModelBinding();
            services.AddControllers().AddApplicationPart(typeof(TasksController).Assembly);
        },
        app =>
        {
            app.MapGet("/minimal/route/{userTaskKey}", (UserTaskKey userTaskKey) => userTaskKey);
            app.MapGet("/minimal/query", (UserTaskKey userTaskKey) => userTaskKey);
            app.MapGet("/minimal/named", ([FromQuery(Name = "task")] UserTaskKey userTaskKey) => userTaskKey);
            app.MapGet("/minimal/many", (UserTaskKey[] keys) => keys);
            app.MapGet("/minimal/optional", (UserTaskKey? userTaskKey) => Results.Ok(userTaskKey?.Value));
            app.MapGet("/minimal/header", ([FromHeader(Name = "X-Task")] UserTaskKey userTaskKey) => userTaskKey);
            app.MapGet("/minimal/parameters/{userTaskKey}", ([AsParameters] TaskParameters task) => task.UserTaskKey);
            app.MapPost("/minimal/body", (TaskBody body) => body);
            app.MapControllers();
        },
        environment);

    internal sealed record TaskParameters(UserTaskKey UserTaskKey);
}
