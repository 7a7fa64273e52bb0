using System.Net;
using Camunda.Rest.Tests.Shared.Http;

namespace Camunda.Rest.Tests.Workers;

/// <summary>
/// Answers as a cluster that has one job: the first poll brings it, later ones wait until they are given up, and all else gets a status, as
/// the cluster states it.
/// </summary>
/// <param name="statusOf">The status by path.</param>
/// <param name="jobs">The jobs of the first poll, as JSON. Default: <see cref="Job"/>.</param>
internal sealed class OneJob(Func<string, HttpStatusCode> statusOf, string jobs = OneJob.Job)
{
    public const string Job = """
        {"type":"work","processDefinitionId":"work","processDefinitionVersion":1,"elementId":"task","customHeaders":{"method":"VISA","limit":"50"},"worker":"w","retries":3,
        "deadline":1700000000000,"variables":{"orderId":"A-42"},"tenantId":"<default>","jobKey":"42","elementInstanceKey":"3","processInstanceKey":"1","processDefinitionKey":"2",
        "kind":"BPMN_ELEMENT","listenerEventType":"UNSPECIFIED","tags":[]}
        """;

    private int _polls;

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        if (!path.EndsWith("/activation", StringComparison.Ordinal))
            return statusOf(path) is var status && (int)status < 400 ? StubTransport.Answer(status) : StubTransport.Problem(status, path);
        if (Interlocked.Increment(ref _polls) > 1)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return StubTransport.Answer(HttpStatusCode.OK, $$"""{"jobs":[{{jobs}}]}""");
    }
}
