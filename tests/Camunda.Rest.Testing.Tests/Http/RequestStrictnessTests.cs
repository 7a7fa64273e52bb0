using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Requests that the contract does not allow, sent as raw HTTP. One cluster serves them all: none of them changes it.</summary>
public sealed class RequestStrictnessTests
{
    private static TestConnection _connection = null!;

    [OneTimeSetUp]
    public static async Task OpenAsync() => _connection = await TestConnection.OpenAsync();

    [OneTimeTearDown]
    public static async Task CloseAsync() => await _connection.DisposeAsync();

    [TestCase("GET", "nowhere", "404 NOT_FOUND: The API has no path /v2/nowhere.")]
    [TestCase("GET", "../topology", "404 NOT_FOUND: The API has no path /topology.")]
    [TestCase("DELETE", "topology", "405 Method Not Allowed: /v2/topology takes GET, not DELETE.")]
    [TestCase("GET", "jobs/search", "405 Method Not Allowed: /v2/jobs/search takes PATCH, POST, not GET.")]
    [TestCase(
        "GET",
        "user-tasks/abc",
        "400 INVALID_ARGUMENT: path.userTaskKey: must be a UserTaskKey: it must match ^-?[0-9]+$, was the text \"abc\".")]
    [TestCase("GET", "user-tasks/9223372036854775808", "400 INVALID_ARGUMENT: path.userTaskKey: must be a UserTaskKey: it must be a number "
        + "of 64 bits, was the text \"9223372036854775808\".")]
#if CAMUNDA_8_10_OR_GREATER
    [TestCase(
        "GET",
        "restore",
        "501 NOT_IMPLEMENTED: The request is valid, but the test cluster does not implement getRestoreStatus of API version {0}.")]
#endif
    public async Task Send_WithoutBody_IsAnsweredWithTheProblem(string method, string path, string problem)
    {
        TestAnswer answer = await _connection.SendAsync(new(method), path, json: null);

        Assert.That(
            answer.Summary,
            Is.EqualTo(problem.Replace("{0}", Camunda.Rest.Testing.CamundaTestCluster.ApiVersion, StringComparison.Ordinal)));
    }

    [Test]
    public async Task Send_WrongRequest_AnswersWithEveryMemberOfAProblem()
    {
        TestAnswer answer = await _connection.PostAsync("jobs/activation?x=1", "{}");

        Assert.Multiple(() =>
        {
            Assert.That(answer.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(answer.Text("type"), Is.EqualTo("about:blank"));
            Assert.That(answer.Text("title"), Is.EqualTo("INVALID_ARGUMENT"));
            Assert.That(answer.Text("status"), Is.EqualTo("400"));
            Assert.That(answer.Text("instance"), Is.EqualTo("/v2/jobs/activation"));
            Assert.That(
                answer.Text("detail"),
                Does.Contain("$: property 'type' is required and missing").And.Contain("'maxJobsToActivate'").And.Contain("'timeout'"));
        });
    }

    [TestCase(
        "jobs/activation", """{"type":"a","timeout":"1","maxJobsToActivate":1}""", "$.timeout: must be a whole number, was the text \"1\"")]
    [TestCase("jobs/activation", """{"type":"a","timeout":0,"maxJobsToActivate":1}""", "$.timeout: must be greater than 0, was 0")]
    [TestCase("jobs/activation", """{"type":" ","timeout":1,"maxJobsToActivate":1}""", "$.type: must not be blank")]
    [TestCase(
        "jobs/activation",
        """{"type":"a","timeout":1,"maxJobsToActivate":2147483648}""",
        "$.maxJobsToActivate: must be a whole number of 32 bits")]
    [TestCase(
        "jobs/activation",
        """{"type":"a","timeout":1,"maxJobsToActivate":1,"fetchVariables":[]}""",
        "$: property 'fetchVariables' is unknown to JobActivationRequest")]
    [TestCase(
        "jobs/activation", """{"type":"a","timeout":1,"maxJobsToActivate":1,"tenantIds":["a/b"]}""", "$.tenantIds[0]: must be a TenantId")]
    [TestCase("jobs/activation", "[]", "$: must be an object (JobActivationRequest), was a list")]
    [TestCase("jobs/activation", "null", "$: must be an object (JobActivationRequest), was null")]
    [TestCase("jobs/activation", "{", "The request body is malformed at line 1, byte 2")]
    [TestCase("process-instances", "{}", "$: needs one of the properties")]
    [TestCase(
        "process-instances", """{"processDefinitionId":"a","processDefinitionKey":"1"}""", "$: has properties of more than one variant")]
    [TestCase(
        "process-instances",
        """{"processDefinitionKey":"1","processDefinitionName":"a"}""",
        "$: property 'processDefinitionName' is unknown to")]
    [TestCase(
        "process-instances",
        """{"processDefinitionKey":1}""",
        "$.processDefinitionKey: must be a text (ProcessDefinitionKey), was the number 1")]
    [TestCase("process-instances", """{"processDefinitionId":"a","variables":[]}""", "$.variables: must be an object, was a list")]
    [TestCase(
        "process-instances",
        """{"processDefinitionId":"a","operationReference":0}""",
        "$.operationReference: must be at least 1, was the number 0")]
    [TestCase("process-instances", """{"processDefinitionId":"a","tags":["1"]}""", "$.tags[0]: must be a Tag")]
    [TestCase("process-instances", """{"processDefinitionId":"a","tags":["a","a"]}""", "$.tags: must not have the same item twice")]
    [TestCase("user-tasks/search", """{"filter":{"colour":"red"}}""", "$.filter: property 'colour' is unknown to UserTaskFilter")]
    [TestCase("user-tasks/search", """{"filter":{"state":"creates"}}""", "$.filter.state: must be one of CREATING, CREATED")]
    [TestCase("user-tasks/search", """{"filter":{"priority":{"$like":"5*"}}}""", "$.filter.priority: operator '$like' is unknown to")]
    [TestCase(
        "user-tasks/search", """{"filter":{"dueDate":{"$gt":"tomorrow"}}}""", "$.filter.dueDate.$gt: must be a moment as in RFC 3339")]
    [TestCase(
        "user-tasks/search",
        """{"filter":{"localVariables":[{"name":"a"}]}}""",
        "$.filter.localVariables[0]: property 'value' is required and missing")]
    [TestCase("user-tasks/search", """{"sort":[{"field":"assignee"}]}""", "$.sort[0].field: must be one of creationDate")]
    [TestCase("user-tasks/search", """{"sort":[{"field":"name","order":"UP"}]}""", "$.sort[0].order: must be one of ASC, DESC")]
    [TestCase(
        "user-tasks/search",
        """{"page":{"from":1,"after":"AAAA"}}""",
        "$.page: has properties of more than one variant: 'from' of OffsetPagination, 'after' of CursorForwardPagination")]
    [TestCase("user-tasks/search", """{"page":{"from":-1}}""", "$.page.from: must be at least 0, was the number -1")]
    [TestCase("user-tasks/search", """{"page":{"limit":10001}}""", "$.page.limit: must be 1 to 10000, was")]
    [TestCase("user-tasks/1/assignment", """{"assignee":" "}""", "$.assignee: must not be blank")]
    [TestCase("variables/search?truncateValues=maybe", "{}", "query.truncateValues: must be true or false, was the text \"maybe\"")]
    public async Task Post_BodyAgainstTheContract_IsA400ThatNamesPlaceAndRule(string path, string json, string rule)
    {
        TestAnswer answer = await _connection.PostAsync(path, json);

        Assert.That(answer.Summary, Does.StartWith("400 ").And.Contain(rule));
    }

    [TestCase(null, "415 Unsupported Media Type: Content-Type is missing")]
    [TestCase("text/plain", "415 Unsupported Media Type: Content-Type 'text/plain' is not supported; the operation takes application/json")]
    [TestCase("application/json; charset=utf-16", "415 ")]
    [TestCase("nonsense", "415 ")]
    public async Task Post_OtherMediaType_IsA415(string? mediaType, string problem)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "user-tasks/search") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType is null ? [] : [mediaType]);

        Assert.That((await _connection.SendAsync(request)).Summary, Does.StartWith(problem));
    }

    [Test]
    public async Task Post_NoBodyWhereOneIsRequired_IsA400() =>
        Assert.That(
            (await _connection.PostAsync("jobs/activation")).Summary,
            Is.EqualTo("400 Bad Request: The request body is required and missing."));

    [Test]
    public async Task Deploy_PartsAgainstTheContract_AreNamed()
    {
        using MultipartFormDataContent nothing = new() { { new StringContent("acme"), "tenantId" } };
        using MultipartFormDataContent unknown = new()
        {
            { new StringContent("x"), "resources", "a.bpmn" },
            { new StringContent("x"), "resource" },
        };
        using MultipartFormDataContent unnamed = new() { { new StringContent("x"), "resources" } };
        using MultipartFormDataContent twice = new() { { new StringContent("a"), "tenantId" }, { new StringContent("b"), "tenantId" } };
        using ByteArrayContent broken = new("--x\r\nContent-Disposition: form-data; name=resources; filename=a\r\n\r\ncut of"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using StringContent json = new("{}", Encoding.UTF8, "application/json");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await DeployAsync(nothing), Is.EqualTo("400 INVALID_ARGUMENT: form: property 'resources' is required and missing."));
            Assert.That(await DeployAsync(unknown), Does.StartWith("400 INVALID_ARGUMENT: form: property 'resource' is unknown to"));
            Assert.That(
                await DeployAsync(unnamed),
                Is.EqualTo("400 INVALID_ARGUMENT: form.resources: needs a filename in its Content-Disposition."));
            Assert.That(await DeployAsync(twice), Is.EqualTo("400 INVALID_ARGUMENT: form.tenantId: stands twice."));
            Assert.That(await DeployAsync(broken), Does.StartWith("400 Bad Request: The request body is not the multipart/form-data"));
            Assert.That(await DeployAsync(json), Does.StartWith("415 Unsupported Media Type: Content-Type 'application/json; "
                + "charset=utf-8' is not supported; the operation takes multipart/form-data"));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Deploy_MoreThanFourMebibytes_IsA413(bool chunked)
    {
        using MultipartFormDataContent form = new() { { new ByteArrayContent(new byte[4 * 1024 * 1024]), "resources", "large.bpmn" } };
        using HttpRequestMessage request = new(HttpMethod.Post, "deployments") { Content = form };
        request.Headers.TransferEncodingChunked = chunked;

        Assert.That(
            (await _connection.SendAsync(request)).Summary,
            Is.EqualTo("413 Payload Too Large: The request body has more than 4194304 bytes (4 MiB)."));
    }

    [TestCase("/v2/user-tasks/..", "400")]
    [TestCase("/v2/user-tasks/%2e%2e", "400")]
    [TestCase("/v2/user-tasks/a%2Fb", "400")]
    [TestCase("/v2/topology/", "404")]
    [TestCase("/v2/topology?later=1", "200")]
    public async Task Get_RawTarget_IsTakenAsItCame(string target, string status)
    {
        string answer = await RawHttp.GetAsync(_connection.Cluster.BaseAddress, target);

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} "));
    }

    private static async Task<string> DeployAsync(HttpContent content)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "deployments") { Content = content };
        return (await _connection.SendAsync(request)).Summary;
    }
}
