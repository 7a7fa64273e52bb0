using System.Net;
using System.Text;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Secrets;
using Camunda.Rest.Tests.Shared.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>Servers that echo a request's credentials.</summary>
internal sealed class SecretEchoTests
{
    private const string Password = "a~~~~???>>>";

    private const string LongPassword = "p@ss w\"ö\\r<d>&/+Z9?";

    /// <summary>Where servers and proxies put what they echo.</summary>
    private static readonly Dictionary<string, Func<string, HttpResponseMessage>> EchoPlaces = new()
    {
        ["type"] = echo => Json(401, new JObject { ["type"] = echo, ["title"] = "x" }),
        ["title"] = echo => Json(401, new JObject { ["title"] = echo }),
        ["detail"] = echo => Json(401, new JObject { ["title"] = "UNAUTHORIZED", ["detail"] = $"Basic {echo} is wrong" }),
        ["instance"] = echo => Json(401, new JObject { ["title"] = "x", ["instance"] = $"/v2?a={echo}" }),
        ["extension"] = echo => Json(
            401, new JObject { ["title"] = "x", ["headers"] = new JObject { ["Authorization"] = new JArray($"Basic {echo}") } }),
        ["name of an extension"] = echo => Json(401, new JObject { ["title"] = "x", [echo] = 1 }),
        ["error"] = echo => Json(401, new JObject { ["error"] = echo, ["message"] = echo, ["error_description"] = echo }),
        ["nested error"] = echo => Json(401, new JObject { ["error"] = new JObject { ["message"] = echo } }),
        ["broken JSON"] = echo => StubTransport.Answer(HttpStatusCode.Unauthorized, $$"""{"title":"{{echo}}"""),
        ["text"] = echo => StubTransport.Answer(
            HttpStatusCode.BadGateway, $"GET /v2/user-tasks\r\nAuthorization: Basic {echo}\r\n", "text/plain"),
        ["page"] = echo => StubTransport.Answer(HttpStatusCode.BadGateway, $"<html><title>{echo}</title><pre>{echo}</pre>", "text/html"),
        ["page under success"] = echo => StubTransport.Answer(
            HttpStatusCode.OK, $"<html><title>{echo}</title><pre>{echo}</pre>", "text/html"),
        ["redirect"] = echo => With(
            StubTransport.Answer(HttpStatusCode.Found), "Location", $"https://login.example/sign-in/{echo}?t={echo}#{echo}"),
        ["relative redirect"] = echo => With(StubTransport.Answer(HttpStatusCode.Found), "Location", $"/{echo}"),
        ["encoding"] = echo => With(StubTransport.Answer(HttpStatusCode.BadGateway, "x"), "Content-Encoding", echo),
        ["encoding of a text"] = echo => With(StubTransport.Answer(HttpStatusCode.OK, "x"), "Content-Encoding", echo),
        ["media type"] = echo => With(StubTransport.Answer(HttpStatusCode.BadGateway, "x"), "Content-Type", echo),
        ["pause"] = echo => With(StubTransport.Answer(HttpStatusCode.TooManyRequests), "Retry-After", echo),
        ["value under success"] = echo => Json(200, new JObject { ["userTaskKey"] = new JArray(echo) }),
        ["name under success"] = echo => Json(200, new JObject { ["userTaskKey"] = new JObject { [echo] = new JArray(1) } }),
        ["number under success"] = echo => StubTransport.Answer(HttpStatusCode.OK, $$"""{"brokers":[],"clusterSize":"{{echo}}"}"""),
        ["date under success"] = echo => Json(200, new JObject { ["processInstanceKey"] = "1", ["startDate"] = echo }),
        ["no JSON under success"] = echo => StubTransport.Answer(HttpStatusCode.OK, $"{echo}"),
        ["status line"] = echo => throw new HttpRequestException(
            HttpRequestError.InvalidResponse, $"Received an invalid status line: '{echo}'.", new IOException(echo)),
        ["within a download"] = echo => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new QuotingStream(echo)) },
        ["within a body"] = echo => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new QuotingStream(echo)) },
    };

    private static readonly Dictionary<string, Func<CamundaClient, Task>> Calls = new()
    {
        ["encoding of a text"] = camunda => camunda.ProcessDefinitions[ProcessDefinitionKey.Parse("1")].GetXmlAsync(),
        ["number under success"] = camunda => camunda.Cluster.GetTopologyAsync(),
        ["date under success"] = camunda => camunda.ProcessInstances[ProcessInstanceKey.Parse("1")].GetAsync(),
        ["within a download"] = camunda => camunda.Documents["d"].WithContentHash("h").DownloadToAsync(Stream.Null),
    };

    private static IEnumerable<string> Places => EchoPlaces.Keys;

    private static IEnumerable<string> Encodings => SecretRedactorTests.Encodings.Keys;

    private static readonly string Secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"demo:{Password}"));

    [TestCase(401, "application/problem+json", """{"title":"UNAUTHORIZED","detail":"Basic SECRET is wrong","instance":"/v2?a=SECRET","header":{"Authorization":["Basic SECRET"]}}""")]
    [TestCase(401, "application/json", """{"error":"Basic SECRET","message":"SECRET"}""")]
    [TestCase(500, "text/plain", "GET /v2/user-tasks\r\nAuthorization: Basic SECRET\r\n")]
    [TestCase(502, "text/html", "<html><title>SECRET</title><pre>Authorization: Basic SECRET</pre>")]
    [TestCase(200, "text/html", "<html><title>SECRET</title><pre>Authorization: Basic SECRET</pre>")]
    [TestCase(200, "application/json", "{\"userTaskKey\":[\"SECRET\"]}")]
    [TestCase(200, "application/json", "{SECRET")]
    public async Task Call_CredentialsEchoed_AreNowhereInTheException(int status, string mediaType, string body)
    {
        var error = await AskAsync(
            () => StubTransport.Answer((HttpStatusCode)status, body.Replace("SECRET", Secret, StringComparison.Ordinal), mediaType));

        Assert.That(AllTextOf(error), Does.Not.Contain(Secret).And.Not.Contain(Secret[..12]).And.Contain("***"));
    }

    [Test]
    public async Task Call_CredentialsEchoedInARedirect_AreNowhereInTheException()
    {
        var error = await AskAsync(() =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.Found);
            answer.Headers.Location = new Uri($"https://u:p@login.example:8443/sign-in/{Uri.EscapeDataString(Secret)}?token={Secret}#now");
            return answer;
        });

        Assert.That(
            error.Message,
            Does.Contain("the response redirects to https://login.example:8443/sign-in/***, and redirects are not followed."));
    }

    [Test]
    public async Task Call_UserNameInTheWords_Stays()
    {
        var error = await AskAsync(
            () => StubTransport.Answer(HttpStatusCode.Forbidden, """{"title":"FORBIDDEN","detail":"The user 'demo' lacks READ"}"""));

        Assert.That(error.Message, Does.Contain("The user 'demo' lacks READ."));
    }

    [Test]
    public async Task Call_PasswordEchoedInAnyEncodingAtAnyPlace_IsNowhereInTheException(
        [ValueSource(nameof(Places))] string place, [ValueSource(nameof(Encodings))] string encoding)
    {
        string echoed = SecretRedactorTests.Encodings[encoding](LongPassword);

        var error = await Failing.AskAsync(
            Calls.GetValueOrDefault(place, camunda => camunda.UserTasks[Failing.Key].GetAsync()),
            () => EchoPlaces[place](echoed),
            options => options.Authentication = CamundaAuthentication.Basic("demo", LongPassword));

        AssertHides(error, echoed, (int)Math.Ceiling((double)SecretRedactor.TellingLength * echoed.Length / LongPassword.Length));
    }

    [Test]
    public async Task Call_PartOfTheTokenEchoedAtAnyPlace_IsNowhereInTheException(
        [ValueSource(nameof(Places))] string place, [Values(0, 5, 18)] int start)
    {
        const string token = "0123abcd-4567efgh-89ijklmn";
        string echoed = token.Substring(start, 8);

        var error = await Failing.AskAsync(
            Calls.GetValueOrDefault(place, camunda => camunda.UserTasks[Failing.Key].GetAsync()),
            () => EchoPlaces[place](echoed),
            options => options.Authentication = CamundaAuthentication.Token(_ => ValueTask.FromResult(token)));

        AssertHides(error, echoed);
    }

    [Test]
    public async Task Poll_TokenEchoedInABodyThatCannotBeRead_IsNeitherLoggedNorTheLastError()
    {
        const string token = "0123abcd-4567efgh-89ijklmn";
        using var logs = new FakeLoggerProvider();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        using var transport = new StubTransport(HttpStatusCode.OK, $$"""{"jobs":"Bearer {{token}}"}""");
        await using var camunda = transport.CreateClient(options =>
            (options.Authentication, options.LoggerFactory) = (CamundaAuthentication.Token(_ => ValueTask.FromResult(token)), loggers));
        await using var worker = camunda.Jobs.StartWorker(
            "x", (Camunda.Rest.Workers.Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        await Camunda.Rest.Tests.Workers.WorkerStage.WhenAsync(() => worker.State.LastError is not null);

        AssertHides(worker.State.LastError!, token);
        Assert.That(logs.Collector.GetSnapshot().Select(record => record.Message + record.Exception), Has.None.Contains(token[..8]));
    }

    [Test]
    public async Task Call_TransportQuotesTheServer_KeepsWhatDecidesOnRetriesAndHidesTheToken()
    {
        int sent = 0;
        using var transport = new StubTransport((_, _) => ++sent < 3
            ? throw new HttpRequestException(
                HttpRequestError.InvalidResponse,
                "Received an invalid status line: 'token-0123456789'.",
                new IOException("token-0123456789"))
            : Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, """{"brokers":[]}""")));
        await using var camunda = transport.CreateClient(options => (options.Authentication, options.Retry.BaseDelay) = (
            CamundaAuthentication.Token(_ => ValueTask.FromResult("token-0123456789")), TimeSpan.Zero));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(sent, Is.EqualTo(3));
    }

    [Test]
    public async Task Call_TransportAnswersForACopyOfTheRequest_HidesTheToken()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks[Failing.Key].GetAsync(),
            () =>
            {
                var answer = StubTransport.Answer(HttpStatusCode.BadGateway, "token-0123456789");
                answer.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://camunda.example/copy");
                return answer;
            },
            options => options.Authentication = CamundaAuthentication.Token(_ => ValueTask.FromResult("token-0123456789")));

        AssertHides(error, "token-0123456789");
    }

    [Test]
    public async Task Call_TokenSourceFailsWithTheTokenItGaveBefore_HidesIt()
    {
        int asked = 0;
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        await using var camunda = transport.CreateClient(options => options.Authentication = CamundaAuthentication.Token(_ => ++asked == 1
            ? ValueTask.FromResult("token-0123456789")
            : throw new InvalidOperationException("outer", new FormatException("cannot renew 'token-0123456789'"))));

        await camunda.Cluster.GetTopologyAsync();
        var error = await Failing.CatchAsync(() => camunda.Cluster.GetTopologyAsync());

        Assert.That(error, Is.TypeOf<CamundaTokenException>());
        Assert.That(
            error.ToString(),
            Does.Contain("System.InvalidOperationException: outer").And.Contain("System.FormatException: cannot renew '***'"));
        AssertHides(error, "token-0123456789");
    }

    [Test]
    public async Task Call_TokenSourceFailsWithATokenThatNobodyKnows_HidesItByItsForm()
    {
        const string token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkZW1vIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        await using var camunda = transport.CreateClient(
            options => options.Authentication = CamundaAuthentication.Token(_ => throw new InvalidOperationException($"refused: {token}")));

        var error = await Failing.CatchAsync(() => camunda.Cluster.GetTopologyAsync());

        Assert.That(error.Message, Does.Contain("the token source failed with InvalidOperationException: refused: ***"));
        AssertHides(error, token);
    }

    [Test]
    public async Task Call_ClientSecretEchoedByTheCluster_IsHiddenToo()
    {
        using var provider = new FakeIdentityProvider();
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks[Failing.Key].GetAsync(),
            () => StubTransport.Answer(
                HttpStatusCode.BadGateway, $"upstream said token-1 or {Uri.EscapeDataString(FakeIdentityProvider.Secret)}"),
            options => options.Authentication = CamundaAuthentication.OAuth(provider.Options()));

        Assert.That(error.RawBody, Is.EqualTo("upstream said *** or ***"));
    }

    [TestCase("title")]
    [TestCase("detail")]
    [TestCase("status")]
    public async Task Call_PasswordIsAWordOfTheProblem_LeavesItAProblem(string password)
    {
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks[Failing.Key].GetAsync(),
            () => StubTransport.Answer(
                HttpStatusCode.NotFound,
                """{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"No such task"}""",
                "application/problem+json"),
            options => options.Authentication = CamundaAuthentication.Basic("demo", password));

        Assert.That(error.Problem!.Title, Is.EqualTo("NOT_FOUND"));
        Assert.That(error.Problem.Status, Is.EqualTo(404));
    }

    /// <param name="error">What shows.</param>
    /// <param name="echoed">What was echoed.</param>
    /// <param name="length">How many characters of that are eight of the secret.</param>
    private static void AssertHides(Exception error, string echoed, int length = SecretRedactor.TellingLength)
    {
        string shown = $"{error}\n{PublicText.Of(error)}";
        for (int start = 0; start + length <= echoed.Length; start++)
            Assert.That(shown, Does.Not.Contain(echoed.Substring(start, length)));
    }

    private static HttpResponseMessage Json(int status, Newtonsoft.Json.Linq.JToken body) =>
        StubTransport.Answer((HttpStatusCode)status, body.ToString(Newtonsoft.Json.Formatting.None));

    private static HttpResponseMessage With(HttpResponseMessage answer, string header, string value)
    {
        if (!answer.Headers.TryAddWithoutValidation(header, value))
            answer.Content.Headers.TryAddWithoutValidation(header, value);
        return answer;
    }

    private static Task<CamundaException> AskAsync(Func<HttpResponseMessage> answer) => Failing.AskAsync(
        camunda => camunda.UserTasks[Failing.Key].GetAsync(),
        answer,
        options => options.Authentication = CamundaAuthentication.Basic("demo", Password));

    private static string AllTextOf(CamundaException error) => string.Join(
        '\n',
        [
            error.Message,
            error.RawBody,
            error.Problem?.Title,
            error.Problem?.Detail,
            error.Problem?.Instance,
            .. error.Problem?.Extensions.Values.Select(value => value.ToString()) ?? [],
        ]);

    /// <summary>A transport that quotes what it cannot read.</summary>
    private sealed class QuotingStream(string quoted) : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new HttpIOException(HttpRequestError.InvalidResponse, $"Received chunk header length could not be parsed: '{quoted}'.");
    }
}
