using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class UserAgentTextTests
{
    [TestCase(null, "")]
    [TestCase("OrderWorker/1.4", " OrderWorker/1.4")]
    [TestCase("OrderWorker/1.4 (blue)", " OrderWorker/1.4 (blue)")]
    public async Task Create_UserAgent_FollowsTheClientsOwn(string? more, string expected)
    {
        string? sent = null;
        using var transport = new StubTransport((request, _) =>
        {
            sent = string.Join(" ", request.Headers.UserAgent);
            return Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, StubTransport.Least));
        });
        using var camunda = transport.CreateClient(options => options.UserAgent = more);

        await camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Cluster.GetTopologyAsync();

        Assert.That(sent, Does.Match($@"^Camunda\.Rest/{CamundaContract.ApiVersion.Replace(".", "\\.", StringComparison.Ordinal)}\.\d+\S* \(\.NET \d+\.\d+\.\d+\S*\)").And.EndsWith($"){expected}"));
    }

    [TestCase("")]
    [TestCase("Order Worker/\r\nX: 1")]
    [TestCase("(")]
    [TestCase("Prüfer/1.0")]
    public void Create_UserAgentThatIsNone_FailsValidation(string text)
    {
        using var transport = new StubTransport(HttpStatusCode.OK);

        Assert.That(
            () => transport.CreateClient(options => options.UserAgent = text),
            Throws.ArgumentException.With.Message.Contains("UserAgent is not a list of products"));
    }
}
