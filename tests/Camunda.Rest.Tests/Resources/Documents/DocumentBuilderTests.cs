using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Streams;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Documents;

/// <summary>What an upload refuses, and what it sends.</summary>
internal sealed class DocumentBuilderTests
{
    private const string Reference =
        """{"camunda.document.type":"camunda","storeId":"s","documentId":"d","contentHash":"h","metadata":{}}""";

    private static DocumentResource Documents => CamundaClient.Create(new Uri("http://camunda.example")).Documents;

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a\nb.pdf")]
    [TestCase("a\u0000.pdf")]
    public void Create_FileNameThatCannotBeSent_IsRefused(string name)
    {
        Assert.That(
            () => Documents.Create(new byte[1], name),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("fileName"));
        Assert.That(
            () => Documents.Create(new MemoryStream([1]), name),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("fileName"));
    }

    [Test]
    public void Create_FileNameWithHalfAPair_IsRefused() =>
        Assert.That(
            () => Documents.Create(new byte[1], "a\ud800.pdf"), Throws.ArgumentException.With.Message.Contains("unpaired surrogate"));

    [Test]
    public void Create_NothingToRead_IsRefused()
    {
        Assert.That(() => Documents.Create((Stream)null!, "a"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("content"));
        Assert.That(() => Documents.Create(ReadOnlyMemory<byte>.Empty, "a"), Throws.ArgumentException.With.Message.Contains("empty"));
        var closed = new MemoryStream();
        closed.Dispose();
        Assert.That(() => Documents.Create(closed, "a"), Throws.ArgumentException.With.Message.Contains("closed"));
    }

    [Test]
    public void CreateFromFile_NoFile_SaysWhatIsThere()
    {
        using var folder = new TemporaryFolder();

        Assert.That(
            () => Documents.CreateFromFile(Path.Combine(folder.FullName, "none.pdf")),
            Throws.TypeOf<FileNotFoundException>().With.Message.Contains("none.pdf"));
        Assert.That(() => Documents.CreateFromFile(folder.FullName), Throws.ArgumentException.With.Message.Contains("is a directory"));
        Assert.That(() => Documents.CreateFromFile(" "), Throws.ArgumentException.With.Property("ParamName").EqualTo("path"));
        Assert.That(
            () => Documents.CreateFromFile(folder.Write("a.pdf", "x"), "a\tb"),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("fileName"));
    }

    [Test]
    public void With_BadInput_IsRefusedAtOnce()
    {
        var document = Documents.Create(new byte[1], "a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(() => document.WithId(default), Throws.ArgumentException.With.Message.Contains("default(DocumentId)"));
            Assert.That(() => document.WithId(".."), Throws.TypeOf<FormatException>().With.Message.Contains("dot segment"));
            Assert.That(() => document.InStore(""), Throws.ArgumentException);
            Assert.That(() => document.InStore("a\r\nb"), Throws.ArgumentException.With.Message.Contains("control"));
            Assert.That(() => document.WithContentType("pdf"), Throws.ArgumentException.With.Message.Contains("application/pdf"));
            Assert.That(() => document.WithContentType("text/plain\r\nX: y"), Throws.ArgumentException);
            Assert.That(() => document.WithExpiry(TimeSpan.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => document.ForProcess(default), Throws.ArgumentException);
            Assert.That(() => document.ForProcessInstance(default), Throws.ArgumentException);
            Assert.That(() => document.WithCustomProperty(" ", 1), Throws.ArgumentException);
            Assert.That(() => document.WithCustomProperties("text"), Throws.ArgumentException);
            Assert.That(() => document.WithCustomProperties(null!), Throws.ArgumentNullException);
            Assert.That(
                () => document.WithMetadata(new DocumentMetadata { ContentType = "pdf" }),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("metadata"));
        });
    }

    [Test]
    public async Task Send_EverythingSet_SendsMetadataThenFile()
    {
        var clock = new WorkClock(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var transport = new StubTransport(HttpStatusCode.Created, Reference);
        await using var camunda = transport.CreateClient(o => o.TimeProvider = clock);

        await camunda.Documents.Create("paid"u8.ToArray(), "Über \"sicht\".txt")
            .WithId("invoice 1/2")
            .InStore("main store")
            .WithContentType("text/plain; charset=utf-8")
            .WithExpiry(TimeSpan.FromHours(1))
            .ForProcess("order-process")
            .ForProcessInstance(ProcessInstanceKey.Parse("2251799813685281"))
            .WithCustomProperties(new { customer = "A-42", total = 99.50m })
            .WithCustomProperty("none", null)
            .SendAsync();

        var request = transport.Requests.Single();
        Assert.That(request.Uri.PathAndQuery, Is.EqualTo("/v2/documents?storeId=main%20store&documentId=invoice%201%2F2"));
        string boundary = request.Body[2..request.Body.IndexOf('\r', StringComparison.Ordinal)];
        Assert.That(request.Body.Replace(boundary, "boundary", StringComparison.Ordinal).ReplaceLineEndings("\n"), Is.EqualTo("""
            --boundary
            Content-Type: application/json
            Content-Disposition: form-data; name="metadata"

            {"contentType":"text/plain; charset=utf-8","fileName":"Über \"sicht\".txt","expiresAt":"2030-01-01T01:00:00.0000000+00:00","processDefinitionId":"order-process","processInstanceKey":"2251799813685281","customProperties":{"customer":"A-42","total":99.50,"none":null}}
            --boundary
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: form-data; name="file"; filename="Über \"sicht\".txt"

            paid
            --boundary--

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task WithMetadata_SetProperties_ReplaceWhatWasSaidAndLeaveTheRest()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, Reference);
        await using var camunda = transport.CreateClient();

        await camunda.Documents
            .Create(new byte[1], "a.txt")
            .WithContentType("text/plain")
            .WithExpiry(TimeSpan.FromDays(1))
            .WithCustomProperty("a", 1)
            .WithMetadata(
                new DocumentMetadata { FileName = "b.txt", Size = 1, ExpiresAt = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero) })
            .SendAsync();

        Assert.That(transport.Requests.Single().Body, Does
            .Contain("""{"contentType":"text/plain","fileName":"b.txt","expiresAt":"2031-01-01T00:00:00.0000000+00:00","size":1,"customProperties":{"a":1}}""")
            .And.Contain("filename=\"b.txt\""));
    }

    [Test]
    public async Task With_OnABuilder_LeavesItAsItWas()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, Reference);
        await using var camunda = transport.CreateClient();
        var properties = new Dictionary<string, object> { ["a"] = 1 };
        var plain = camunda.Documents.Create(new byte[1], "a.txt");
        var changed = plain.WithCustomProperties(properties);
        properties["a"] = 2;

        await plain.SendAsync();
        await changed.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("""{"fileName":"a.txt"}"""));
        Assert.That(transport.Requests[1].Body, Does.Contain("""{"a":1}"""));
    }

    [Test]
    public async Task Send_StreamThatCanSeek_IsSentFromWhereItStoodEachTimeAndStaysOpen()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, Reference);
        await using var camunda = transport.CreateClient();
        using var stream = new MemoryStream("skip-keep"u8.ToArray()) { Position = 5 };
        var document = camunda.Documents.Create(stream, "a.txt");

        await document.SendAsync();
        await document.SendAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        Assert.That(transport.Requests.Select(request => request.Body), Is.All.Contain("\r\n\r\nkeep\r\n"));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task Send_StreamThatCannotSeek_IsSentOnceAndSaysSoTheSecondTime()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, Reference);
        await using var camunda = transport.CreateClient();
        using var stream = new OnceStream("once");
        var document = camunda.Documents.Create(stream, "a.txt");

        await document.SendAsync();

        Assert.That(
            async () => await document.WithContentType("text/plain").SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'a.txt' cannot be resent").And.Message.Contains("a file or bytes"));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That(stream.IsClosed, Is.False);
    }

    [Test]
    public async Task Send_EmptyOrClosedByNow_IsRefusedBeforeItIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, Reference);
        await using var camunda = transport.CreateClient();
        using var folder = new TemporaryFolder();
        var closed = new MemoryStream([1]);
        var fromClosed = camunda.Documents.Create(closed, "closed.txt");
        closed.Dispose();
        string gone = folder.Write("gone.txt", "x");
        var fromGone = camunda.Documents.CreateFromFile(gone);
        File.Delete(gone);

        Assert.Multiple(() =>
        {
            Assert.That(
                async () => await camunda.Documents.Create(new MemoryStream(), "none.txt").SendAsync(),
                Throws.InvalidOperationException.With.Message.Contains("'none.txt' is empty"));
            Assert.That(
                async () => await camunda.Documents.CreateFromFile(folder.Write("empty.txt", "")).SendAsync(),
                Throws.InvalidOperationException.With.Message.Contains("'empty.txt' is empty"));
            Assert.That(
                async () => await fromClosed.SendAsync(),
                Throws.InvalidOperationException.With.Message.Contains("'closed.txt' was closed"));
            Assert.That(async () => await fromGone.SendAsync(), Throws.TypeOf<FileNotFoundException>());
        });
        Assert.That(transport.Requests, Is.Empty);
    }
}
