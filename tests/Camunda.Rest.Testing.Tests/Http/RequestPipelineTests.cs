using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Tests.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>What becomes of what an operation answers, without a server.</summary>
public sealed class RequestPipelineTests
{
    private const string Parcel = """{"parcelKey":"1","state":"SENT","label":null,"later":true}""";

    [Test]
    public async Task Handle_AnswerByTheContract_IsShapedAndSent()
    {
        (int status, JsonNode? body) = await HandleAsync(_ => OperationResult.Ok(JsonNode.Parse(Parcel)!.AsObject()));

        Assert.That((status, body!.ToJsonString()), Is.EqualTo((200, """{"parcelKey":"1","state":"SENT","label":null}""")));
    }

    [Test]
    public async Task Handle_AnswerAgainstTheContract_IsA500ThatSaysWhere()
    {
        (int status, JsonNode? body) = await HandleAsync(_ => OperationResult.Ok(new() { ["parcelKey"] = "1", ["state"] = "LOST" }));

        Assert.That(status, Is.EqualTo(500));
        Assert.That(
            body!["detail"]!.ToString(),
            Does.StartWith("The response of getParcel violates the contract: $.state: must be one of PACKED, SENT"));
    }

    [Test]
    public async Task Handle_AnswerAgainstTheContractUnjudged_IsSent()
    {
        (int status, JsonNode? body) = await HandleAsync(_ => OperationResult.Ok(new() { ["state"] = "LOST" }), validateResponses: false);

        Assert.That((status, body!["state"]!.ToString()), Is.EqualTo((200, "LOST")));
    }

    [Test]
    public async Task Handle_StatusThatTheContractDoesNotHave_IsA500()
    {
        (int status, JsonNode? body) = await HandleAsync(_ => OperationResult.NoContent);

        Assert.That(status, Is.EqualTo(500));
        Assert.That(body!["detail"]!.ToString(), Does.Contain("204"));
    }

    [TestCase(RejectionKind.InvalidArgument, 400, "INVALID_ARGUMENT")]
    [TestCase(RejectionKind.NotFound, 404, "NOT_FOUND")]
    [TestCase(RejectionKind.InvalidState, 409, "INVALID_STATE")]
    [TestCase(RejectionKind.AlreadyExists, 409, "ALREADY_EXISTS")]
    [TestCase(RejectionKind.ResourceExhausted, 503, "RESOURCE_EXHAUSTED")]
    [TestCase(RejectionKind.Timeout, 504, "TIMEOUT")]
    public async Task Handle_Rejection_IsTheStatusOfItsKind(object kind, int expected, string title)
    {
        (int status, JsonNode? body) = await HandleAsync(_ => throw new EngineRejectionException((RejectionKind)kind, "No."));

        Assert.That((status, body!["title"]!.ToString(), body["detail"]!.ToString()), Is.EqualTo((expected, title, "No.")));
    }

    [Test]
    public async Task Handle_UnexpectedException_IsA500ThatNamesIt()
    {
        (int status, JsonNode? body) = await HandleAsync(_ => throw new InvalidTimeZoneException("Oops."));

        Assert.That((status, body!["detail"]!.ToString()), Is.EqualTo((500, "InvalidTimeZoneException: Oops.")));
    }

    [Test]
    public async Task Handle_ClientIsGone_GivesTheAnswerBack()
    {
        using CancellationTokenSource client = new();
        int given = 0;

        await HandleAsync(
            _ =>
            {
                client.Cancel();
                return OperationResult.Ok(JsonNode.Parse(Parcel)!.AsObject()) with
                {
                    OnUndelivered = () =>
                    {
                        given++;
                        return Task.CompletedTask;
                    },
                };
            },
            aborted: client.Token);

        Assert.That(given, Is.EqualTo(1));
    }

    [Test]
    public async Task Handle_Delivered_KeepsTheAnswer()
    {
        int given = 0;

        await HandleAsync(
            _ => OperationResult.Ok(JsonNode.Parse(Parcel)!.AsObject()) with { OnUndelivered = () => Task.FromResult(given++) });

        Assert.That(given, Is.Zero);
    }

    /// <summary>Sends GET /v2/parcels/1 to a pipeline in which the operation behaves as given.</summary>
    private static async Task<(int Status, JsonNode? Body)> HandleAsync(
        Func<OperationRequest, OperationResult> operation, bool validateResponses = true, CancellationToken aborted = default)
    {
        Dictionary<string, OperationHandler> handlers = new() { ["getParcel"] = (request, _) => ValueTask.FromResult(operation(request)) };
        RequestPipeline pipeline = new(
            SmallContract.Read(),
            handlers,
            credentials: null,
            validateResponses,
            largestDocument: 1000,
            NullLogger.Instance,
            CancellationToken.None);
        using MemoryStream body = new();
        DefaultHttpContext context = new() { RequestAborted = aborted };
        context.Request.Method = "GET";
        context.Request.Path = "/v2/parcels/1";
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = "/v2/parcels/1";
        context.Response.Body = body;

        await pipeline.HandleAsync(context);

        return (context.Response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body.ToArray()));
    }
}
