using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Credentials;

internal sealed class TokenAuthenticationTests
{
    [Test]
    public async Task Call_TokenRefusedAndTheSourceHasAnother_IsRepeatedOnce()
    {
        int asked = 0;
        using var cluster = Refusing("token-1");
        await using var camunda = CreateClient(cluster, _ => ValueTask.FromResult($"token-{++asked}"));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(cluster.Requests.Select(request => request.Authorization), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
    }

    [Test]
    public async Task Call_TokenRefusedAndTheSourceHasNoOther_IsNotRepeated()
    {
        using var cluster = Refusing("token-1");
        await using var camunda = CreateClient(cluster, _ => ValueTask.FromResult("token-1"));

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.TypeOf<CamundaUnauthorizedException>());
        Assert.That(cluster.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("abc\n", "contains an invalid character")]
    [TestCase("a\r\nX-Other: b", "contains an invalid character")]
    [TestCase("tökén", "contains an invalid character")]
    [TestCase("", "is empty")]
    [TestCase(null, "is empty")]
    public async Task Call_TokenThatCannotBeSent_FailsAndGoesOutNever(string? token, string said)
    {
        using var cluster = Refusing("");
        await using var camunda = CreateClient(cluster, _ => ValueTask.FromResult(token!));

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(), Throws.TypeOf<CamundaTokenException>().With.Message.Contains(said));
        Assert.That(cluster.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_SourceThrows_FailsWithItsErrorAndGoesOutNever()
    {
        var own = new InvalidOperationException("no vault");
        using var cluster = Refusing("");
        await using var camunda = CreateClient(cluster, _ => throw own);

        var error = await Assert.ThrowsAsync<CamundaTokenException>(() => camunda.Cluster.GetTopologyAsync());

        Assert.That(error!.InnerException, Is.SameAs(own));
        Assert.That(error.IsTransient, Is.False);
        Assert.That(error.Tries, Is.Zero);
        Assert.That(cluster.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_SourceLosesItsConnection_IsTransient()
    {
        using var cluster = Refusing("");
        await using var camunda = CreateClient(cluster, _ => throw new HttpRequestException("reset"));

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(), Throws.TypeOf<CamundaTokenException>().With.Property("IsTransient").True);
    }

    [Test]
    public async Task Call_Cancelled_CancelsTheSource()
    {
        using var cancellation = new CancellationTokenSource();
        using var cluster = Refusing("");
        await using var camunda = CreateClient(cluster, async cancellationToken =>
        {
            await cancellation.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return "x";
        });

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Token_SourceNull_IsRefused() => Assert.That(() => CamundaAuthentication.Token(null!), Throws.ArgumentNullException);

    private static StubTransport Refusing(string token) => new((request, _) =>
        Task.FromResult(StubTransport.Answer(
            request.Headers.Authorization?.Parameter == token ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, StubTransport.Least)));

    private static CamundaClient CreateClient(StubTransport cluster, Func<CancellationToken, ValueTask<string>> source) =>
        cluster.CreateClient(o => (o.Authentication, o.Retry.MaxRetries) = (CamundaAuthentication.Token(source), 0));
}
