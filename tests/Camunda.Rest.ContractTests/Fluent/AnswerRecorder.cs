using System.Text;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>Sends requests and keeps what was answered to the last one, without taking it from the reader.</summary>
/// <param name="transport">What sends.</param>
/// <param name="droppedPath">The beginning of the path that the server does without; null for none.</param>
internal sealed class AnswerRecorder(HttpMessageInvoker transport, string? droppedPath) : HttpMessageHandler
{
    private const int MostKept = 64 * 1024;

    public LiveAnswer? Answer { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (droppedPath is not null
            && request.RequestUri is { } uri
            && uri.AbsolutePath.StartsWith(droppedPath + "/", StringComparison.Ordinal))
        {
            request.RequestUri = new Uri(uri, uri.PathAndQuery[droppedPath.Length..]);
        }
        var response = await transport.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        string? violations = response.Headers.TryGetValues(LiveAnswer.ViolationsHeader, out var values) ? string.Join(",", values) : null;
        Answer = new LiveAnswer(
            request.RequestUri!.AbsolutePath,
            (int)response.StatusCode,
            Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, MostKept)),
            violations);
        return response;
    }
}
