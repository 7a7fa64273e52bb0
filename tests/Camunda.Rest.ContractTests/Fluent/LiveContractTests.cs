using System.Collections.Concurrent;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>
/// Sends each sample call to a server and reports what it answered. A call fails where the server finds the request wrong, or where its
/// answer cannot be read; any other answer is a report. The server is the one of <c>CAMUNDA_REST_ADDRESS</c>, such as a mock of the
/// published description, else the test cluster. The calls create, change and delete: name no server that anybody needs.
/// </summary>
[Category("LiveContract")]
internal sealed class LiveContractTests
{
    private readonly ConcurrentDictionary<CamundaOperation, LiveAnswer> _answers = [];
    private LiveServer _server = null!;

    private static IEnumerable<FluentCall> Calls => FluentCalls.All;

    [OneTimeSetUp]
    public async Task StartServer() => _server = await LiveServer.StartAsync();

    [OneTimeTearDown]
    public async Task Report()
    {
        int judged = _answers.Values.Count(answer => answer.IsJudged);
        TestContext.Progress.WriteLine(
            $"API {CamundaContract.ApiVersion} against {_server}: {_answers.Count} calls answered, {judged} of them judged.");
        if (!_server.IsInProcess)
        {
            foreach (var (operation, answer) in _answers.OrderBy(each => each.Key.Id, StringComparer.Ordinal))
                TestContext.Progress.WriteLine($"{operation}: {answer}");
        }

        await _server.DisposeAsync();
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Send_SampleCall_IsNotFoundWrong(FluentCall call)
    {
        using var recorder = _server.CreateRecorder();
        await using var camunda = _server.CreateClient(recorder);

        var error = await SendAsync(call, camunda);

        Assert.That(recorder.Answer, Is.Not.Null, $"There was no answer: {error?.Message}");
        var answer = _answers[call.Operation] = recorder.Answer!;
        TestContext.Out.WriteLine(answer);
        Assert.That(answer.Complaint(_server.UnknownPath), Is.Null, answer.ToString());
        Assert.That(
            error, Is.Not.TypeOf<CamundaUnreadableResponseException>().And.Not.TypeOf<CamundaConnectionException>(), error?.Message);
        if (_server.IsInProcess)
            Assert.That(answer.IsJudged, Is.True, answer.ToString());
    }

    /// <summary>Makes the call and reads its result to the end; an error of the server's is a result, any other one is thrown.</summary>
    private static async Task<CamundaException?> SendAsync(FluentCall call, CamundaClient camunda)
    {
        try
        {
            object? result = await call.SendAsync(camunda);
            if (result is Stream stream)
            {
                await using (stream)
                    await stream.CopyToAsync(Stream.Null);
            }

            return null;
        }
        catch (CamundaException error)
        {
            return error;
        }
    }
}
