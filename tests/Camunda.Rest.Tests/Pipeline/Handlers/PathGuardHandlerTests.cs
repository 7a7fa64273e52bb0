using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Handlers;

internal sealed class PathGuardHandlerTests
{
    // Not as cases of an attribute, whose strings are UTF-8 themselves.
    private static readonly string[] HalfPairs = ["a\ud83d", "\ude80b"];

    [TestCase("..")]
    [TestCase(".")]
    [TestCase("")]
    public async Task Call_IdThatWouldChangeThePath_IsRefusedBeforeItIsSent(string id)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Api.Tenants.UnassignUserFromTenantAsync(TenantId.FromWire(id), Username.FromWire("demo")),
            Throws.ArgumentException.With.Message.Contains("unassignUserFromTenant"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_DefaultKey_IsRefusedBeforeItIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Api.UserTasks.GetUserTaskAsync(default),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("userTaskKey"));
        Assert.That(() => camunda.UserTasks[default], Throws.ArgumentException.With.Message.Contains("default(UserTaskKey)"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [TestCase("a/b", "/v2/tenants/a%2Fb")]
    [TestCase("a b?c#d", "/v2/tenants/a%20b%3Fc%23d")]
    [TestCase("%2e%2e", "/v2/tenants/%252e%252e")]
    [TestCase("<default>", "/v2/tenants/%3Cdefault%3E")]
    public async Task Call_IdWithReservedCharacters_StaysOneSegment(string id, string expected)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.Api.Tenants.GetTenantAsync(TenantId.FromWire(id));

        Assert.That(transport.Requests[0].Uri.AbsolutePath, Is.EqualTo(expected));
    }

    [TestCase("auth0|123", "auth0%7C123")]
    [TestCase("Prüfung", "Pr%C3%BCfung")]
    [TestCase("a/../../roles/b", "a%2F..%2F..%2Froles%2Fb")]
    [TestCase("%2e%2e", "%252e%252e")]
    [TestCase("%2E", "%252E")]
    [TestCase(@"..\b", "..%5Cb")]
    [TestCase("...", "...")]
    [TestCase("a;b=c", "a%3Bb%3Dc")]
    [TestCase("a?b#c", "a%3Fb%23c")]
    [TestCase("．．", "%EF%BC%8E%EF%BC%8E")]
    [TestCase("\ud83d\ude80", "%F0%9F%9A%80")]
    public async Task Call_IdThatAClusterMayTake_ReachesItsOperation(string id, string expected)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();

        await camunda.Groups["accounting"].Users.AddAsync(id);

        Assert.That(transport.Requests[0].Uri.AbsolutePath, Is.EqualTo($"/v2/groups/accounting/users/{expected}"));
        Assert.That(Uri.UnescapeDataString(transport.Requests[0].Uri.Segments[^1]), Is.EqualTo(id));
    }

    [TestCaseSource(nameof(HalfPairs))]
    public async Task Call_HalfASurrogatePairInThePath_IsRefusedBeforeItIsSent(string id)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Api.Tenants.GetTenantAsync(TenantId.FromWire(id)),
            Throws.ArgumentException.With.Message.Contains("unpaired surrogate"));
        Assert.That(() => camunda.Tenants[id], Throws.TypeOf<FormatException>().With.Message.Contains("unpaired surrogate"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_HalfASurrogatePairInTheQuery_IsRefusedBeforeItIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Api.Documents.GetDocumentAsync(DocumentId.FromWire("a"), contentHash: "hash", storeId: "b\ud83d"),
            Throws.ArgumentException.With.Message.Contains("unpaired surrogate"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_BaseAddressWithPrefix_KeepsThePrefix()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => o.BaseAddress = new Uri("https://bru-2.zeebe.camunda.io/cluster-1/v2"));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(transport.Requests[0].Uri, Is.EqualTo(new Uri("https://bru-2.zeebe.camunda.io/cluster-1/v2/topology")));
    }
}
