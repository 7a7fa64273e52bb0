using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Backups;

[RequiresContract("takeRuntimeBackup")]
internal sealed class BackupResourceTests
{
    [TestCase("")]
    [TestCase("2026")]
    [TestCase("20*26")]
    [TestCase("2026**")]
    [TestCase("٢*")]
    [TestCase("2026*&verbose=false")]
    public void List_BadPrefix_IsRefusedWithAnExample(string prefix)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "[]");
        using var camunda = transport.CreateClient();

        Assert.That(() => camunda.Backups.Runtime.ListAsync(prefix), Throws.ArgumentException.With.Message.Contains("2026*"));
        Assert.That(() => camunda.Backups.History.ListAsync(prefix), Throws.ArgumentException.With.Message.Contains("2026*"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [TestCase(null, "")]
    [TestCase("*", "?prefix=%2A")]
    [TestCase("2026*", "?prefix=2026%2A")]
    public async Task List_Prefix_IsSentAsItIs(string? prefix, string query)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "[]");
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.Backups.Runtime.ListAsync(prefix), Is.Empty);
        Assert.That(transport.Requests[0].Uri.Query, Is.EqualTo(query));
    }

    [Test]
    public async Task Take_WithoutAnId_LeavesTheIdToTheCluster()
    {
        using var transport = new StubTransport(HttpStatusCode.Accepted, """{"backupId":7}""");
        await using var camunda = transport.CreateClient();

        var taken = await camunda.Backups.Runtime.TakeAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("{}"));
        Assert.That(taken.BackupId, Is.EqualTo(7));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Anything_BadId_IsRefused(long backupId)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();

        Assert.That(
            () => camunda.Backups.Runtime[backupId], Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("backupId"));
        Assert.That(() => camunda.Backups.Runtime.TakeAsync(backupId), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => camunda.Backups.History.TakeAsync(backupId), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
