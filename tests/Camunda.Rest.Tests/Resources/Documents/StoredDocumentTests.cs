using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Streams;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Documents;

/// <summary>Documents in a cluster: there and back over a real socket.</summary>
internal sealed class StoredDocumentTests
{
    [TestCase("plain.txt")]
    [TestCase("Übersicht 日本 \"2\" \\ 50%.txt")]
    public async Task Document_FromUploadToDeletion_IsThereAndThenGone(string fileName)
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();

        var reference = await camunda.Documents
            .Create(new OnceStream("content"), fileName)
            .WithContentType("text/plain")
            .WithCustomProperties(new { customer = "A-42" })
            .SendAsync();
        Assert.That(reference.Metadata.FileName, Is.EqualTo(fileName));
        Assert.That(reference.Metadata.CustomProperties.Get<string>("customer"), Is.EqualTo("A-42"));
        Assert.That(await ReadAsync(camunda.Documents[reference]), Is.EqualTo("content"));

        await camunda.Documents[reference].DeleteAsync();

        Assert.That(async () => await camunda.Documents[reference].OpenReadAsync(), Throws.TypeOf<CamundaNotFoundException>());
        Assert.That(async () => await camunda.Documents[reference].DeleteAsync(), Throws.TypeOf<CamundaNotFoundException>());
    }

    [Test]
    public async Task Reference_CarriedByAProcess_LeadsToTheDocument()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync();
        var reference = await camunda.Documents.Create("carried"u8.ToArray(), "a.txt").WithCustomProperties(new { pages = 3 }).SendAsync();

        await camunda.ProcessInstances
            .Create(OrderProcess.Id)
            .WithVariables(new { invoice = reference, all = new[] { reference } })
            .SendAsync();
        var job = (await camunda.Jobs.Activate("charge-card").SendAsync()).Single();

        Assert.That(job.Variables["invoice"].ToString(), Does.Contain("\"camunda.document.type\":\"camunda\""));
        Assert.That(await ReadAsync(camunda.Documents[job.Variables.Get<DocumentReference>("invoice")!]), Is.EqualTo("carried"));
        Assert.That(await ReadAsync(camunda.Documents[job.Variables.Get<List<DocumentReference>>("all")!.Single()]), Is.EqualTo("carried"));
    }

    [Test]
    public async Task Create_IdThatIsTaken_IsAConflict()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await camunda.Documents.Create("a"u8.ToArray(), "a.txt").WithId("one").SendAsync();

        Assert.That(
            async () => await camunda.Documents.Create("b"u8.ToArray(), "b.txt").WithId("one").SendAsync(),
            Throws.TypeOf<CamundaConflictException>());
    }

    [Test]
    public async Task Create_WithExpiry_KeepsIt()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var expiresAt = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var reference = await camunda.Documents.Create("a"u8.ToArray(), "a.txt").WithExpiry(expiresAt).SendAsync();

        Assert.That(reference.Metadata.ExpiresAt, Is.EqualTo(expiresAt));
    }

    [Test]
    public async Task CreateLink_FollowedWithoutCredentials_GivesTheContent()
    {
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Username = "demo",
            Password = "hunter2",
        });
        await using var camunda = cluster.CreateClient();
        var reference = await camunda.Documents.Create("linked"u8.ToArray(), "a.txt").SendAsync();

        var link = await camunda.Documents[reference].CreateLinkAsync(TimeSpan.FromMinutes(5));
        var lasting = await camunda.Documents[reference].CreateLinkAsync();

        using var http = new HttpClient();
        Assert.That(await http.GetStringAsync(new Uri(link.Url)), Is.EqualTo("linked"));
        Assert.That(lasting.ExpiresAt - link.ExpiresAt, Is.EqualTo(TimeSpan.FromMinutes(55)).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task WrongHash_IsRefusedByTheCluster()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var reference = await camunda.Documents.Create("a"u8.ToArray(), "a.txt").SendAsync();

        Assert.That(
            async () => await camunda.Documents[reference].WithContentHash("00").OpenReadAsync(),
            Throws.TypeOf<CamundaBadRequestException>());
    }

    [Test]
    public async Task ById_WithoutHash_IsWhatTheApiVersionSays()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var reference = await camunda.Documents.Create("a"u8.ToArray(), "a.txt").WithId("one").SendAsync();

        Assert.That(
            await ReadAsync(camunda.Documents["one"].InStore("in-memory").WithContentHash(reference.ContentHash!)), Is.EqualTo("a"));
#if CAMUNDA_8_9_OR_GREATER
        Assert.That(await ReadAsync(camunda.Documents["one"]), Is.EqualTo("a"));
#else
        Assert.That(
            async () => await camunda.Documents["one"].OpenReadAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'one'").And.Message.Contains("WithContentHash"));
        Assert.That(async () => await camunda.Documents["one"].CreateLinkAsync(), Throws.InvalidOperationException);
#endif
    }

    [Test]
    public void BadInput_IsRefusedAtOnce()
    {
        var documents = CamundaClient.Create(new Uri("http://camunda.example")).Documents;

        Assert.Multiple(() =>
        {
            Assert.That(() => documents[default(DocumentId)], Throws.ArgumentException.With.Message.Contains("default(DocumentId)"));
            Assert.That(() => documents[".."], Throws.TypeOf<FormatException>().With.Message.Contains("dot segment"));
            Assert.That(() => documents[(DocumentReference)null!], Throws.ArgumentNullException);
            Assert.That(() => documents[new DocumentReference()], Throws.ArgumentException.With.Message.Contains("no document id"));
            Assert.That(() => documents["one"].InStore(""), Throws.ArgumentException);
            Assert.That(() => documents["one"].WithContentHash("a\u0000"), Throws.ArgumentException);
            Assert.That(async () => await documents["one"].DownloadToAsync(null!), Throws.ArgumentNullException);
            Assert.That(
                async () => await documents["one"].DownloadToAsync(new MemoryStream([], writable: false)),
                Throws.ArgumentException.With.Message.Contains("cannot be written"));
            Assert.That(
                async () => await documents["one"].CreateLinkAsync(TimeSpan.FromSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(
                async () => await documents["one"].CreateLinkAsync(TimeSpan.FromTicks(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    private static async Task<string> ReadAsync(StoredDocument document)
    {
        await using var content = await document.OpenReadAsync();
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
