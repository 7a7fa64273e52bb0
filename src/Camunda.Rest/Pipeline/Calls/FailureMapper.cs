using System.Net;

namespace Camunda.Rest;

/// <summary>The one seam that turns a failed attempt into a <see cref="CamundaException"/>, judged.</summary>
internal static class FailureMapper
{
    /// <summary>Judges a response with a status of failure. Its body is read as far as it comes in the attempt's time; the status alone says what happened.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The response; it is disposed.</param>
    /// <param name="clock">The client's clock.</param>
    /// <param name="attempt">Ends with the attempt's time, and with the caller's patience.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    public static async ValueTask<CamundaException> FromResponseAsync(
        HttpRequestMessage request, HttpResponseMessage response, TimeProvider clock, CancellationToken attempt, CancellationToken cancellationToken)
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

    /// <summary>Judges what an attempt threw. What is the caller's own passes as it is: cancellation, content, a refused argument, a client that is closed; and so does what is judged already.</summary>
    public static Exception FromTransport(HttpRequestMessage request, Exception error, CancellationToken cancellationToken) => error switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => error,
        ArgumentException or ObjectDisposedException or CamundaException => error,
        UploadReadException own => own.Error,
        HttpRequestException { InnerException: UploadReadException own } => own.Error,
        _ => CamundaException.Create(Start(request, FailureVerdict.OfTransport(error)) with { Cause = error }),
    };

    /// <summary>A response of success that is not in the form of the operation's result.</summary>
    public static CamundaException FromForeignSuccess(HttpRequestMessage request, HttpResponseMessage response, string mistake) =>
        Unreadable(request, response, FailureVerdict.Of(FailureKind.Unreadable), mistake, null);

    /// <summary>A response of success that could not be read as the operation's result.</summary>
    public static Exception FromUnreadable(HttpResponseMessage response, Exception cause) => cause switch
    {
        // A body that ends early or breaks off is a transport error, whoever noticed it.
        OperationCanceledException when FailureClassifier.Classify(cause) == FailureKind.Unexpected => cause,
        _ => Unreadable(response.RequestMessage, response, FailureVerdict.Of(FailureClassifier.ClassifyBody(cause)), null, cause),
    };

    /// <summary>A call that did not go out, because there is no token for it.</summary>
    /// <param name="request">The request that needs the token.</param>
    /// <param name="token">What went wrong.</param>
    /// <param name="retryAfter">When a token is asked for next; null when the next call does so.</param>
    public static CamundaTokenException FromToken(HttpRequestMessage request, TokenFailure token, TimeSpan? retryAfter = null) => CamundaTokenException.Create(
        Start(request, FailureVerdict.Of(token.IsTransient ? FailureKind.TokenUnavailable : FailureKind.TokenRefused)), token, retryAfter);

    /// <summary>What went wrong while a response was read that the caller gets as it arrives.</summary>
    public static CamundaException FromBody(HttpRequestMessage request, HttpStatusCode status, Exception cause) =>
        CamundaException.Create(Start(request, FailureVerdict.Of(FailureClassifier.ClassifyBody(cause))) with { StatusCode = status, Cause = cause });

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

    private static CamundaException Unreadable(HttpRequestMessage? request, HttpResponseMessage response, FailureVerdict verdict, string? mistake, Exception? cause)
    {
        bool isUnreadable = verdict.Kind == FailureKind.Unreadable;
        var whole = response.Content as BufferedContent;
        var body = whole is null ? null : FailureBody.Of(whole.Written, whole.Headers, RedactorOf(request));
        string? seen = !isUnreadable ? null
            : body is not null && HtmlPage.Describe(body) is { } page ? page
            : mistake is null ? cause is null ? "" : ExceptionText.MessageOf(cause)
            : body is not null && ServerWords.Of(body) is { Words: { } words } ? $"{mistake}; it says: {words}"
            : mistake;
        return CamundaException.Create(Start(request, verdict) with
        {
            StatusCode = response.StatusCode,
            Seen = seen,
            RawBody = body?.Beginning,
            Body = isUnreadable && whole is not null && RequestFacts.OperationOf(request!)?.Kind == CamundaOperationKind.Activation ? whole.Written.ToArray() : null,
            Cause = cause,
        });
    }

    /// <summary>What redacts the credentials of the request, which a server may echo.</summary>
    private static SecretRedactor RedactorOf(HttpRequestMessage? request) =>
        request is not null && CallState.Find(request)?.Credentials is { } credentials ? credentials.RedactorFor(request) : SecretRedactor.None;
}
