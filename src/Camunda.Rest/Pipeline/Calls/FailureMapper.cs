using System.Net;

namespace Camunda.Rest;

/// <summary>The only place that turns a failed attempt into a <see cref="CamundaException"/> with its verdict.</summary>
internal static class FailureMapper
{
    /// <summary>
    /// Judges a response whose status is a failure. As much of its body is read as arrives in the attempt's time; the status alone defines
    /// the failure.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response; it is disposed.</param>
    /// <param name="clock">The client's clock.</param>
    /// <param name="attempt">Cancelled when the attempt times out, or by the caller.</param>
    /// <param name="cancellationToken">Cancelled by the caller.</param>
    public static async ValueTask<CamundaException> FromResponseAsync(
        HttpRequestMessage request,
        HttpResponseMessage response,
        TimeProvider clock,
        CancellationToken attempt,
        CancellationToken cancellationToken)
    {
        using (response)
        {
            var redactor = RedactorOf(request);
            FailureBody body;
            try
            {
                body = await FailureBody.ReadAsync(response.Content, redactor, clock, attempt).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                body = new(null, "") { Gap = "its body did not arrive within the time of the attempt" };
            }

            var said = ServerWords.Of(body);
            var retryAfter = RetryAfter.Read(response.Headers.RetryAfter, clock);
            var verdict = FailureVerdict.OfResponse(response.StatusCode, said.IsOfCluster(response.StatusCode), retryAfter);
            return CamundaException.Create(Start(request, verdict) with
            {
                StatusCode = response.StatusCode,
                Problem = said.Problem,
                RawBody = said.RawBody,
                Seen = verdict.Kind == FailureKind.Redirected ? Redirect.Describe(request, response, redactor) : said.Words,
            });
        }
    }

    /// <summary>
    /// Judges what an attempt threw. Exceptions of the caller's are returned unchanged (cancellation, content, invalid arguments, a
    /// disposed client), and so are those that already have a verdict.
    /// </summary>
    public static Exception FromTransport(HttpRequestMessage request, Exception error, CancellationToken cancellationToken) => error switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => error,
        ArgumentException or ObjectDisposedException or CamundaException => error,
        UploadReadException own => own.Error,
        HttpRequestException { InnerException: UploadReadException own } => own.Error,
        _ => CamundaException.Create(Start(request, FailureVerdict.OfTransport(error)) with { Cause = error }),
    };

    /// <summary>Judges a successful response that is not in the form of the operation's result.</summary>
    public static CamundaException FromForeignSuccess(HttpRequestMessage request, HttpResponseMessage response, string mistake) =>
        Unreadable(request, response, FailureVerdict.Of(FailureKind.Unreadable), mistake, null);

    /// <summary>Judges a successful response that could not be read as the operation's result.</summary>
    public static Exception FromUnreadable(HttpResponseMessage response, Exception cause) => cause switch
    {
        // A truncated body or a broken connection is a transport error, wherever it was noticed.
        OperationCanceledException when FailureClassifier.Classify(cause) == FailureKind.Unexpected => cause,
        _ => Unreadable(response.RequestMessage, response, FailureVerdict.Of(FailureClassifier.ClassifyBody(cause)), null, cause),
    };

    /// <summary>Creates the exception of a call that was not sent, because there is no token.</summary>
    /// <param name="request">The request that needs the token.</param>
    /// <param name="token">Why there is no token.</param>
    /// <param name="retryAfter">The delay until the next token request; null when the next call makes it.</param>
    public static CamundaTokenException FromToken(
        HttpRequestMessage request, TokenFailure token, TimeSpan? retryAfter = null) => CamundaTokenException.Create(
            Start(request, FailureVerdict.Of(token.IsTransient ? FailureKind.TokenUnavailable : FailureKind.TokenRefused)),
            token,
            retryAfter);

    /// <summary>Judges an error while a response was read that the caller receives as a stream.</summary>
    public static CamundaException FromBody(HttpRequestMessage request, HttpStatusCode status, Exception cause) =>
        CamundaException.Create(
            Start(request, FailureVerdict.Of(FailureClassifier.ClassifyBody(cause))) with { StatusCode = status, Cause = cause });

    public static CamundaFailure Start(HttpRequestMessage? request, FailureVerdict verdict)
    {
        var call = request is null ? null : CallState.Find(request);
        return new(verdict, new CamundaRequest(request?.Method ?? HttpMethod.Get, request?.RequestUri?.AbsolutePath ?? "/"))
        {
            Operation = request is null ? null : RequestFacts.OperationOf(request),
            Redactor = RedactorOf(request),
            Tries = call?.Tries ?? 0,
            WasOutcomeUnknown = call?.OutcomeUnknown ?? false,
        };
    }

    private static CamundaException Unreadable(
        HttpRequestMessage? request, HttpResponseMessage response, FailureVerdict verdict, string? mistake, Exception? cause)
    {
        bool isUnreadable = verdict.Kind == FailureKind.Unreadable;
        var whole = response.Content as BufferedContent;
        var body = whole is null ? null : FailureBody.Of(whole.Written, whole.Headers, RedactorOf(request));
        string? seen = !isUnreadable ? null
            : body is not null && HtmlPage.Describe(body) is { } page ? page
            : mistake is null ? cause is null ? "" : ExceptionText.MessageOf(cause)
            : body is not null && ServerWords.Of(body) is { Words: { } words } ? $"{mistake}; its text: {words}"
            : mistake;
        return CamundaException.Create(Start(request, verdict) with
        {
            StatusCode = response.StatusCode,
            Seen = seen,
            RawBody = body?.Beginning,
            Body = isUnreadable && whole is not null && RequestFacts.OperationOf(request!)?.Kind == CamundaOperationKind.Activation
                ? whole.Written.ToArray()
                : null,
            Cause = cause,
        });
    }

    /// <summary>Returns what redacts the credentials of the request, which a server may echo.</summary>
    private static SecretRedactor RedactorOf(HttpRequestMessage? request) =>
        request is not null && CallState.Find(request)?.Credentials is { } credentials
            ? credentials.RedactorFor(request)
            : SecretRedactor.None;
}
