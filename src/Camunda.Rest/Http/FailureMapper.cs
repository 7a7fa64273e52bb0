using System.Net;

namespace Camunda.Rest;

/// <summary>The one seam that turns an answer or a transport error into a <see cref="CamundaException"/>.</summary>
internal static class FailureMapper
{
    public static async ValueTask<Exception?> FromResponseAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (response.IsSuccessStatusCode)
            return IsPage(response) ? Unreadable(response, FailureKind.Unreadable, null) : null;

        var said = ServerWords.Of(await FailureBody.ReadAsync(response.Content, RedactorOf(response.RequestMessage), clock, cancellationToken).ConfigureAwait(false));
        var kind = FailureClassifier.Classify(response.StatusCode);
        return CamundaException.Create(Start(response.RequestMessage, kind) with
        {
            StatusCode = response.StatusCode,
            Problem = said.Problem,
            RawBody = said.RawBody,
            Seen = kind == FailureKind.Redirected ? Redirect.Describe(response, RedactorOf(response.RequestMessage)) : said.Words,
            IsRefusal = FailureClassifier.IsRefusal(response),
            RetryAfter = Camunda.Rest.RetryAfter.Read(response.Headers.RetryAfter, clock),
        });
    }

    public static Exception FromUnreadable(HttpResponseMessage response, Exception cause) => cause switch
    {
        // A body that ends early or breaks off is a transport error, whoever noticed it.
        OperationCanceledException when FailureClassifier.Classify(cause) == FailureKind.Unexpected => cause,
        _ => Unreadable(response, KindOfBody(cause), cause),
    };

    public static Exception FromTransport(HttpRequestMessage request, Exception error, CancellationToken cancellationToken) => error switch
    {
        // The caller's own cancellation and content, a refused argument, a client that is closed, and an exception that is mapped already pass as they are.
        OperationCanceledException when cancellationToken.IsCancellationRequested => error,
        ArgumentException or ObjectDisposedException or CamundaException => error,
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

    /// <inheritdoc cref="FromBody(CamundaOperation, string, Exception)" />
    public static CamundaException FromBody(HttpRequestMessage request, HttpStatusCode status, Exception cause) =>
        CamundaException.Create(Start(request, KindOfBody(cause)) with { StatusCode = status, Cause = cause });

    public static CamundaFailure Start(HttpRequestMessage? request, FailureKind kind)
    {
        var call = request is null ? null : CallState.Find(request);
        return new(kind, new CamundaRequest(request?.Method ?? HttpMethod.Get, request?.RequestUri?.AbsolutePath ?? "/"))
        {
            Operation = request is null ? null : RequestFacts.OperationOf(request),
            Redactor = RedactorOf(request),
            Tries = call?.Tries ?? 0,
            MayHaveBeenCarriedOut = call?.MayHaveBeenCarriedOut ?? false,
        };
    }

    /// <summary>What went wrong while a body came in: it broke off, it dawdled, or it makes no sense.</summary>
    private static FailureKind KindOfBody(Exception cause) =>
        FailureClassifier.Classify(cause) is var kind && kind != FailureKind.Unexpected ? kind : FailureKind.Unreadable;

    /// <summary>A page under a status of success: an operation without a result would take it for one.</summary>
    private static bool IsPage(HttpResponseMessage response) =>
        response.Content is not BufferedContent { IsJson: true } && HtmlPage.IsTypeOf(response.Content.Headers.ContentType?.MediaType) && BodyOf(response) is { } body && HtmlPage.Describe(body) is not null;

    /// <summary>The body of an answer that came in whole; null for one that comes in while it is read.</summary>
    private static FailureBody? BodyOf(HttpResponseMessage response) =>
        response.Content is BufferedContent whole ? FailureBody.Of(whole.Written, whole.Headers, RedactorOf(response.RequestMessage)) : null;

    private static CamundaException Unreadable(HttpResponseMessage response, FailureKind kind, Exception? cause)
    {
        var body = BodyOf(response);
        string? page = body is null ? null : HtmlPage.Describe(body);
        return CamundaException.Create(Start(response.RequestMessage, kind) with
        {
            StatusCode = response.StatusCode,
            Seen = kind == FailureKind.Unreadable ? page ?? cause?.Message ?? "" : null,
            RawBody = body?.Beginning,
            Body = kind == FailureKind.Unreadable && response.Content is BufferedContent whole && OperationFacts.IsActivation(RequestFacts.OperationOf(response.RequestMessage!)) ? whole.Written.ToArray() : null,
            Cause = cause,
        });
    }

    /// <summary>What redacts the credentials of the request, which a server may echo.</summary>
    private static SecretRedactor RedactorOf(HttpRequestMessage? request) =>
        request is not null && CallState.Find(request)?.Credentials is { } credentials ? credentials.RedactorFor(request) : SecretRedactor.None;
}
