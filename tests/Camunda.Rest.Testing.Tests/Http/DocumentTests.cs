using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class DocumentTests
{
    [Test]
    public async Task Create_WithMetadata_IsDownloadedAsItCame()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer created = await UploadAsync(
            connection,
            "documents?documentId=invoice-1",
            """{"fileName":"Ünvoice.txt","customProperties":{"customer":"A-42"}}""",
            ("file", "i.txt", "paid"));
        TestAnswer content = await connection.GetAsync($"documents/invoice-1?contentHash={created.Text("contentHash")}&storeId=in-memory");

        Assert.Multiple(() =>
        {
            Assert.That(created.Summary, Is.EqualTo("201"));
            Assert.That(created.Text("documentId"), Is.EqualTo("invoice-1"));
            Assert.That(created.Text("camunda.document.type"), Is.EqualTo("camunda"));
            Assert.That(created.Json!["metadata"]!["fileName"]!.ToString(), Is.EqualTo("Ünvoice.txt"));
            Assert.That(created.Json!["metadata"]!["contentType"]!.ToString(), Is.EqualTo("text/plain"));
            Assert.That(created.Json!["metadata"]!["size"]!.GetValue<long>(), Is.EqualTo(4));
            Assert.That(created.Json!["metadata"]!["customProperties"]!.ToJsonString(), Is.EqualTo("""{"customer":"A-42"}"""));
            Assert.That((content.Summary, content.MediaType, content.Body), Is.EqualTo(("200", "application/octet-stream", "paid")));
        });
    }

    [Test]
    public async Task Create_IdThatIsTaken_IsA409()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await UploadAsync(connection, "documents?documentId=one", null, ("file", "a.txt", "a"));

        TestAnswer again = await UploadAsync(connection, "documents?documentId=one", null, ("file", "a.txt", "b"));

        Assert.That(again.Summary, Does.StartWith("409 ALREADY_EXISTS").And.Contain("'one'"));
    }

    [TestCase("documents", null, "text/plain", "400 Bad Request: The request body is required", Description = "no body")]
    [TestCase("documents?storeId=aws", "{}", "application/json", "400 INVALID_ARGUMENT: query.storeId: there is no document store 'aws'")]
    [TestCase("documents", "{}", "text/plain", "415 Unsupported Media Type: form.metadata: is JSON and needs")]
    [TestCase("documents", """{"pages":3}""", "application/json", "400 INVALID_ARGUMENT: form.metadata: property 'pages' is unknown")]
    [TestCase(
        "documents",
        """{"expiresAt":"2001-01-01T00:00:00Z"}""",
        "application/json",
        "400 INVALID_ARGUMENT: The document 'a.txt' would be expired")]
    public async Task Create_BadRequest_SaysWhatIsWrong(string path, string? metadata, string metadataType, string expected)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        using MultipartFormDataContent form = Form(metadata, metadataType, [("file", "a.txt", "a")]);
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = metadata is null ? null : form };

        Assert.That((await connection.SendAsync(request)).Summary, Does.StartWith(expected));
    }

    [Test]
    public async Task Create_LargerThanTheOption_IsA413AndOnlyThen()
    {
        await using TestConnection connection = await TestConnection.OpenAsync(new() { MaxDocumentSize = 5_000_000 });

        TestAnswer fits = await UploadAsync(connection, "documents", null, ("file", "a.bin", new string('a', 5_000_000)));
        TestAnswer tooLarge = await UploadAsync(connection, "documents", null, ("file", "b.bin", new string('a', 5_000_001)));

        Assert.That(
            (fits.Summary, tooLarge.Summary),
            Is.EqualTo(("201", "413 Payload Too Large: The document 'b.bin' has more than 5000000 bytes.")));
    }

    [Test]
    public async Task CreateBatch_OneOfThreeFails_IsA207WithBothLists()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await UploadAsync(
            connection,
            "documents/batch",
            """[{},{"expiresAt":"2001-01-01T00:00:00Z"},{"fileName":"third.txt"}]""",
            ("files", "a.txt", "a"),
            ("files", "b.txt", "b"),
            ("files", "c.txt", "c"));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.MultiStatus));
            Assert.That(
                answer.Json!["createdDocuments"]!.AsArray().Select(document => document!["metadata"]!["fileName"]!.ToString()),
                Is.EqualTo(new[] { "a.txt", "third.txt" }));
            JsonNode failure = answer.Json!["failedDocuments"]!.AsArray().Single()!;
            Assert.That(failure["fileName"]!.ToString(), Is.EqualTo("b.txt"));
            Assert.That(failure["detail"]!.ToString(), Does.Contain("expired"));
        });
    }

    [Test]
    public async Task CreateBatch_AllCreated_IsA201()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await UploadAsync(connection, "documents/batch", null, ("files", "a.txt", "a"), ("files", "b.txt", "b"));
        TestAnswer uneven = await UploadAsync(connection, "documents/batch", "[{}]", ("files", "a.txt", "a"), ("files", "b.txt", "b"));

        Assert.That((answer.Summary, answer.Json!["createdDocuments"]!.AsArray().Count), Is.EqualTo(("201", 2)));
        Assert.That(uneven.Summary, Does.StartWith("400 INVALID_ARGUMENT: form.metadataList: has 1 entries for 2 files"));
    }

    [Test]
    public async Task Get_WrongHash_IsRefused()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await UploadAsync(connection, "documents?documentId=one", null, ("file", "a.txt", "a"));

        Assert.That(
            (await connection.GetAsync("documents/one?contentHash=00")).Summary,
            Does.StartWith("400 INVALID_ARGUMENT: The content of the document 'one' has another hash"));
    }

    [Test]
    public async Task Delete_Document_IsGone()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await UploadAsync(connection, "documents?documentId=one", null, ("file", "a.txt", "a"));

        TestAnswer deleted = await connection.SendAsync(HttpMethod.Delete, "documents/one", null);

        Assert.That(deleted.Summary, Is.EqualTo("204"));
        Assert.That((await connection.GetAsync("documents/one?contentHash=00")).Summary, Does.StartWith("404 NOT_FOUND"));
        Assert.That((await connection.SendAsync(HttpMethod.Delete, "documents/one", null)).Summary, Does.StartWith("404 NOT_FOUND"));
    }

    [Test]
    public async Task Expiry_ClockReachesIt_DocumentIsGone()
    {
        WorkClock time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using TestConnection connection = await TestConnection.OpenAsync(new() { TimeProvider = time });
        TestAnswer created = await UploadAsync(
            connection, "documents?documentId=one", """{"expiresAt":"2030-01-01T01:00:00Z"}""", ("file", "a.txt", "a"));
        string path = $"documents/one?contentHash={created.Text("contentHash")}";

        time.Advance(TimeSpan.FromMinutes(59));
        TestAnswer before = await connection.GetAsync(path);
        time.Advance(TimeSpan.FromMinutes(1));
        TestAnswer after = await connection.GetAsync(path);

        Assert.That((before.Summary, after.Summary), Is.EqualTo(("200", "404 NOT_FOUND: There is no document with the id 'one'.")));
    }

    [Test]
    public async Task Link_UntilItExpires_ServesTheDocumentWithoutCredentials()
    {
        WorkClock time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using TestConnection connection = await TestConnection.OpenAsync(new() { TimeProvider = time });
        TestAnswer created = await UploadAsync(connection, "documents?documentId=one", null, ("file", "a.txt", "linked"));

        TestAnswer link = await connection.PostAsync(
            $"documents/one/links?contentHash={created.Text("contentHash")}", """{"timeToLive":60000}""");
        TestAnswer content = await connection.GetAsync(link.Text("url")!);
        time.Advance(TimeSpan.FromMinutes(1));
        TestAnswer expired = await connection.GetAsync(link.Text("url")!);

        Assert.That((link.Summary, link.Text("expiresAt")), Is.EqualTo(("201", "2030-01-01T00:01:00.000Z")));
        Assert.That((content.Summary, content.Body), Is.EqualTo(("200", "linked")));
        Assert.That(expired.Summary, Does.StartWith("404 NOT_FOUND"));
        Assert.That((await connection.PostAsync(link.Text("url")!)).Summary, Does.StartWith("405"));
    }

    private static Task<TestAnswer> UploadAsync(
        TestConnection connection, string path, string? metadata, params (string Part, string FileName, string Content)[] files)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = Form(metadata, "application/json", files) };
        return connection.SendAsync(request);
    }

    private static MultipartFormDataContent Form(
        string? metadata, string metadataType, (string Part, string FileName, string Content)[] files)
    {
        MultipartFormDataContent form = [];
        foreach ((string part, string fileName, string content) in files)
        {
            form.Add(
                new StringContent(content, Encoding.UTF8, "text/plain")
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("text/plain") },
                },
                part,
                fileName);
        }

        if (metadata is not null)
        {
            form.Add(new StringContent(metadata, Encoding.UTF8, metadataType), metadata.StartsWith('[') ? "metadataList" : "metadata");
        }

        return form;
    }
}
