using System.Net;
using System.Net.Http.Headers;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Uploads;

internal sealed class UploadFormTests
{
    private static readonly Dictionary<string, Func<CamundaClient, Task>> UploadsByName = new()
    {
        ["document"] = camunda => camunda.Documents.Create(new MemoryStream("abc"u8.ToArray()), "a.txt").SendAsync(),
        ["deployment"] = camunda => camunda.Deployments.Create().AddText("a.bpmn", "<x/>").SendAsync(),
        ["raw"] = camunda => camunda.Api.Documents.CreateDocumentAsync(new MultipartFormDataContent
        {
            { new ByteArrayContent([1]), "file", "a.txt" },
        }),
    };

    private static IEnumerable<string> Uploads => UploadsByName.Keys;

    /// <summary>Servers and proxies that take the quotes for a part of the boundary find no parts.</summary>
    [TestCaseSource(nameof(Uploads))]
    public async Task Upload_OfEachKind_NamesTheBoundaryOfItsBodyWithoutQuotes(string upload)
    {
        string? type = null;
        string body = "";
        using var transport = new StubTransport(async (request, cancellationToken) =>
        {
            type = request.Content!.Headers.NonValidated["Content-Type"].ToString();
            body = await request.Content.ReadAsStringAsync(cancellationToken);
            return StubTransport.Answer(HttpStatusCode.OK, StubTransport.Least);
        });
        await using var camunda = transport.CreateClient();

        await UploadsByName[upload](camunda);

        Assert.That(type, Does.Match("^multipart/form-data; boundary=[^\"]+$"));
        Assert.That(body, Does.StartWith($"--{type!.Split("boundary=")[1]}\r\n"));
    }

    [TestCase("----My'Great+Boundary", "----My'Great+Boundary")]
    [TestCase("with space and: colon", "\"with space and: colon\"")]
    public void UnquoteBoundary_QuotesThatAreNeeded_Stay(string boundary, string expected)
    {
        using var form = new MultipartFormDataContent(boundary);

        FormBoundary.Unquote(form);

        Assert.That(form.Headers.ContentType!.Parameters.Single().Value, Is.EqualTo(expected));
    }

    [Test]
    public void UnquoteBoundary_OtherContent_StaysAsItIs()
    {
        using var content = new StringContent("x") { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/plain; boundary=\"x\"") } };

        FormBoundary.Unquote(content);
        FormBoundary.Unquote(null);

        Assert.That(content.Headers.ContentType!.ToString(), Is.EqualTo("text/plain; boundary=\"x\""));
    }
}
