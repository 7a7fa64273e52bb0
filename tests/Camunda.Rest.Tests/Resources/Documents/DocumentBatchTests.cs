using System.Net;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Documents;

internal sealed class DocumentBatchTests
{
    [Test]
    public async Task Send_AllFit_GivesThemInTheirOrder()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        using var folder = new TemporaryFolder();

        var result = await camunda.Documents.CreateBatch()
            .Add(camunda.Documents.Create("one"u8.ToArray(), "one.txt").WithContentType("text/plain"))
            .AddFile(folder.Write("two.bin", "two"))
            .SendAsync();

        Assert.That(result.IsComplete, Is.True);
        Assert.That(result.EnsureComplete().Select(document => document.Metadata.FileName), Is.EqualTo(new[] { "one.txt", "two.bin" }));
        Assert.That(result["one.txt"].Metadata.ContentType, Is.EqualTo("text/plain"));
        Assert.That(result.ToString(), Is.EqualTo("2 of 2 documents were created"));
        using var content = new MemoryStream();
        await camunda.Documents[result["two.bin"]].DownloadToAsync(content);
        Assert.That(content.ToArray(), Is.EqualTo("two"u8.ToArray()));
    }

    [Test]
    public async Task Send_OneIsTooLarge_IsAResultThatIsHardToOverlook()
    {
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions { MaxDocumentSize = 10 });
        await using var camunda = cluster.CreateClient();

        var result = await camunda.Documents.CreateBatch()
            .Add(camunda.Documents.Create(new byte[10], "fits.bin"))
            .Add(camunda.Documents.Create(new byte[11], "large.bin"))
            .SendAsync();

        Assert.That(result.IsComplete, Is.False);
        Assert.That(result.Created.Single().DocumentId, Is.EqualTo(result["fits.bin"].DocumentId));
        Assert.That(result.Failed.Single().FileName, Is.EqualTo("large.bin"));
        Assert.That(
            () => result["large.bin"],
            Throws.TypeOf<CamundaDocumentBatchException>().With.Message.Contains("'large.bin'").And.Message.Contains("more than 10 bytes"));
        Assert.That(() => result["other.bin"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'fits.bin', 'large.bin'"));
        var error = Assert.Throws<CamundaDocumentBatchException>(() => result.EnsureComplete())!;
        Assert.That(error.Message, Does.StartWith("createDocuments (POST /v2/documents/batch) failed with 207 MultiStatus: 1 of 2 "
            + "documents were created; not created: 'large.bin'"));
        Assert.That(
            (error.Result, error.IsTransient, error.StatusCode), Is.EqualTo((result, false, (HttpStatusCode?)HttpStatusCode.MultiStatus)));
    }

    [Test]
    public async Task Send_ClusterSaysNothingOfAFile_CountsAsFailed()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, """{"createdDocuments":[],"failedDocuments":[]}""");
        await using var camunda = transport.CreateClient();

        var result = await camunda.Documents.CreateBatch().Add(camunda.Documents.Create(new byte[1], "a.bin")).SendAsync();

        Assert.That(result.IsComplete, Is.False);
        Assert.That(
            () => result.EnsureComplete(),
            Throws.TypeOf<CamundaDocumentBatchException>().With.Message.Contains("'a.bin' (the cluster states no reason)"));
    }

    [Test]
    public async Task Send_TwoFiles_SendsOneListOfMetadata()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.Documents.CreateBatch()
            .InStore("s")
            .Add(camunda.Documents.Create("1"u8.ToArray(), "a.txt"))
            .Add(camunda.Documents.Create("2"u8.ToArray(), "b.txt"))
            .SendAsync();

        var request = transport.Requests.Single();
        Assert.That(request.Uri.PathAndQuery, Is.EqualTo("/v2/documents/batch?storeId=s"));
        Assert.That(
            request.Body,
            Does.Contain("""name="metadataList""" + "\"\r\n\r\n" + """[{"fileName":"a.txt"},{"fileName":"b.txt"}]""" + "\r\n"));
        Assert.That(request.Body, Does.Contain("""name="files"; filename="a.txt""" + "\"\r\n\r\n1\r\n").And.Contain(
            """name="files"; filename="b.txt""" + "\"\r\n\r\n2\r\n"));
    }

    [Test]
    public void Add_WhatTheApiCannotTake_IsRefused()
    {
        var documents = CamundaClient.Create(new Uri("http://camunda.example")).Documents;
        var document = documents.Create(new byte[1], "a.bin");
        var batch = documents.CreateBatch().Add(document);

        Assert.Multiple(() =>
        {
            Assert.That(() => batch.Add(null!), Throws.ArgumentNullException);
            Assert.That(() => batch.Add(document), Throws.ArgumentException.With.Message.Contains("already has a document named 'a.bin'"));
            Assert.That(
                () => documents.CreateBatch().Add(document.WithId("one")), Throws.ArgumentException.With.Message.Contains("WithId"));
            Assert.That(
                () => documents.CreateBatch().Add(document.InStore("s")),
                Throws.ArgumentException.With.Message.Contains("InStore on the batch"));
            Assert.That(() => documents.CreateBatch().InStore(" "), Throws.ArgumentException);
            Assert.That(
                async () => await documents.CreateBatch().SendAsync(),
                Throws.InvalidOperationException.With.Message.Contains("no documents"));
        });
    }
}
