using System.Net;
using System.Text;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Exceptions;

/// <summary>Servers that echo a request's credentials.</summary>
internal sealed class SecretEchoTests
{
    private const string Password = "a~~~~???>>>";

    private static readonly string s_secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"demo:{Password}"));

    [TestCase(401, "application/problem+json", """{"title":"UNAUTHORIZED","detail":"Basic SECRET is wrong","instance":"/v2?a=SECRET","header":{"Authorization":["Basic SECRET"]}}""")]
    [TestCase(401, "application/json", """{"error":"Basic SECRET","message":"SECRET"}""")]
    [TestCase(500, "text/plain", "GET /v2/user-tasks\r\nAuthorization: Basic SECRET\r\n")]
    [TestCase(502, "text/html", "<html><title>SECRET</title><pre>Authorization: Basic SECRET</pre>")]
    [TestCase(200, "text/html", "<html><title>SECRET</title><pre>Authorization: Basic SECRET</pre>")]
    [TestCase(200, "application/json", "{\"userTaskKey\":[\"SECRET\"]}")]
    [TestCase(200, "application/json", "{SECRET")]
    public async Task Call_CredentialsEchoed_AreNowhereInTheException(int status, string mediaType, string body)
    {
        var error = await AskAsync(() => StubTransport.Answer((HttpStatusCode)status, body.Replace("SECRET", s_secret, StringComparison.Ordinal), mediaType));

        Assert.That(AllTextOf(error), Does.Not.Contain(s_secret).And.Not.Contain(s_secret[..12]).And.Contain("***"));
    }

    [Test]
    public async Task Call_CredentialsEchoedInARedirect_AreNowhereInTheException()
    {
        var error = await AskAsync(() =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.Found);
            answer.Headers.Location = new Uri($"https://u:p@login.example:8443/sign-in/{Uri.EscapeDataString(s_secret)}?token={s_secret}#now");
            return answer;
        });

        Assert.That(error.Message, Does.Contain("the answer points to https://login.example:8443/sign-in/***, and redirects are not followed."));
    }

    [Test]
    public async Task Call_UserNameInTheWords_Stays()
    {
        var error = await AskAsync(() => StubTransport.Answer(HttpStatusCode.Forbidden, """{"title":"FORBIDDEN","detail":"The user 'demo' lacks READ"}"""));

        Assert.That(error.Message, Does.Contain("The user 'demo' lacks READ."));
    }

    private static Task<CamundaException> AskAsync(Func<HttpResponseMessage> answer) => Failing.AskAsync(
        camunda => camunda.UserTasks[Failing.Key].GetAsync(),
        answer,
        options => options.Authentication = CamundaAuthentication.Basic("demo", Password));

    private static string AllTextOf(CamundaException error) => string.Join(
        '\n',
        [error.Message, error.RawBody, error.Problem?.Title, error.Problem?.Detail, error.Problem?.Instance, .. error.Problem?.Extensions.Values.Select(value => value.ToString()) ?? []]);
}
