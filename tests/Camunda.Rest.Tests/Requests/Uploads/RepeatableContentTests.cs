using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Streams;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Uploads;

/// <summary>What a retry has to know: whether a request's body is still there after it was sent.</summary>
internal sealed class RepeatableContentTests
{
    [Test]
    public async Task CanRepeat_OfEveryKindOfBody_SaysWhetherItsBytesAreStillThere()
    {
        var asked = new List<bool>();
        using var transport = new StubTransport((request, _) =>
        {
            asked.Add(RequestFacts.CanRepeat(request));
            return Task.FromResult(StubTransport.Answer(HttpStatusCode.Created, StubTransport.Least));
        });
        await using var camunda = transport.CreateClient();
        using var seekable = new MemoryStream([1]);

        await camunda.Cluster.GetTopologyAsync();
        await camunda.Api.UserTasks.SearchUserTasksAsync(new UserTaskSearchQuery());
        await camunda.Api.UserTasks.SearchUserTasksAsync();
        await camunda.Documents.Create(new byte[1], "a").SendAsync();
        await camunda.Documents.Create(seekable, "a").SendAsync();
        await camunda.Deployments.Create().AddStream("a.bpmn", new OnceStream("x")).SendAsync();
        Assert.That(asked, Has.Count.EqualTo(6).And.All.True);

        asked.Clear();
        await camunda.Documents.Create(new OnceStream("x"), "a").SendAsync();
        await camunda.Documents.CreateBatch()
            .Add(camunda.Documents.Create(new byte[1], "a"))
            .Add(camunda.Documents.Create(new OnceStream("x"), "b"))
            .SendAsync();
        using var form = new MultipartFormDataContent { { new StreamContent(seekable), "file", "a" } };
        await camunda.Api.Documents.CreateDocumentAsync(form);
        Assert.That(asked, Has.Count.EqualTo(3).And.All.False);
    }

    [Test]
    public async Task Form_SentAgainByAHandler_FailsInsteadOfSendingNothing()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        using var sendTwice = new CopyTwiceHandler(transport);
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example"),
            Transport = sendTwice,
        });

        Assert.That(
            async () => await camunda.Documents.Create(new OnceStream("x"), "a.txt").SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'a.txt' cannot be resent"));
    }

    /// <summary>Sends the body twice without asking.</summary>
    private sealed class CopyTwiceHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
