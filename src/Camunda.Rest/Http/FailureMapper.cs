using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>The one seam that turns an answer or a transport error into a <see cref="CamundaException"/>.</summary>
internal static class FailureMapper
{
    public static async ValueTask<Exception?> FromResponseAsync(HttpResponseMessage response, TimeProvider clock)
    {
        if (response.IsSuccessStatusCode)
            return null;

        string body = await ReadBoundedAsync(response.Content).ConfigureAwait(false);
        var problem = ReadProblem(response.Content.Headers.ContentType, body);
        return CamundaException.Create(Start(response.RequestMessage, FailureClassifier.Classify(response.StatusCode)) with
        {
            StatusCode = response.StatusCode,
            Problem = problem,
            RawBody = problem is null && body.Length > 0 ? body : null,
            RetryAfter = Camunda.Rest.RetryAfter.Read(response.Headers.RetryAfter, clock),
        });
    }

    public static Exception FromUnreadable(HttpResponseMessage response, Exception cause) => cause switch
    {
        // A body that ends early or breaks off is a transport error, whoever noticed it.
        OperationCanceledException when FailureClassifier.Classify(cause) == FailureKind.Unexpected => cause,
        _ => CamundaException.Create(Start(response.RequestMessage, KindOfBody(cause)) with { StatusCode = response.StatusCode, Cause = cause }),
    };

    public static Exception FromTransport(HttpRequestMessage request, Exception error, CancellationToken cancellationToken) => error switch
    {
        // The caller's own cancellation and content, a refused argument and an exception that is mapped already pass as they are.
        OperationCanceledException when cancellationToken.IsCancellationRequested => error,
        ArgumentException or CamundaException => error,
        UploadReadException own => own.Error,
        HttpRequestException { InnerException: UploadReadException own } => own.Error,
        _ => CamundaException.Create(Start(request, FailureClassifier.Classify(error)) with { Cause = error }),
    };

    /// <summary>What went wrong while an answer was read that the caller gets as it comes.</summary>
    public static CamundaException FromBody(CamundaOperation operation, string id, Exception cause)
    {
        string template = operation.PathTemplate;
        string path = string.Concat(template.AsSpan(0, template.IndexOf('{')), Uri.EscapeDataString(id), template.AsSpan(template.IndexOf('}') + 1));
        return CamundaException.Create(new CamundaFailure(KindOfBody(cause), new CamundaRequest(operation.Method, path))
        {
            Operation = operation,
            StatusCode = HttpStatusCode.OK,
            Cause = cause,
        });
    }

    public static CamundaFailure Start(HttpRequestMessage? request, FailureKind kind)
    {
        var call = request is null ? null : CallState.Find(request);
        return new(kind, new CamundaRequest(request?.Method ?? HttpMethod.Get, request?.RequestUri?.AbsolutePath ?? "/"))
        {
            Operation = request is null ? null : RequestFacts.OperationOf(request),
            Tries = call?.Tries ?? 0,
            MayHaveBeenCarriedOut = call?.MayHaveBeenCarriedOut ?? false,
        };
    }

    /// <summary>What went wrong while a body came in: it broke off, it dawdled, or it makes no sense.</summary>
    private static FailureKind KindOfBody(Exception cause) =>
        FailureClassifier.Classify(cause) is var kind && kind != FailureKind.Unexpected ? kind : FailureKind.Unreadable;

    private static CamundaProblem? ReadProblem(MediaTypeHeaderValue? type, string body)
    {
        if (type?.MediaType is null || !type.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return CamundaJson.Deserialize<CamundaProblem>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> ReadBoundedAsync(HttpContent content)
    {
        var buffer = new byte[CamundaFailure.MaxRawBodyLength];
        int length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            // The status alone says what happened; a body that breaks off adds nothing.
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
