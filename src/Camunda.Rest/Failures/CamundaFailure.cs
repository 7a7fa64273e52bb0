using System.Net;

namespace Camunda.Rest;

/// <summary>Everything that is known about a failed call, from which its exception is created.</summary>
internal sealed record CamundaFailure(FailureVerdict Verdict, CamundaRequest Request)
{
    /// <summary>Creates a failure without a response from the cluster.</summary>
    public CamundaFailure(FailureKind kind, CamundaRequest request)
        : this(FailureVerdict.Of(kind), request)
    {
    }

    /// <summary>
    /// Creates the failure for an error while the content of a successful response was read, after its attempt had ended.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="id">The key or id in the path.</param>
    /// <param name="cause">The exception that reading the content threw.</param>
    public static CamundaFailure OfContent(CamundaOperation operation, string id, Exception cause)
    {
        string template = operation.PathTemplate;
        string path = string.Concat(
            template.AsSpan(0, template.IndexOf('{')), Uri.EscapeDataString(id), template.AsSpan(template.IndexOf('}') + 1));
        return new CamundaFailure(FailureClassifier.ClassifyBody(cause), new CamundaRequest(operation.Method, path))
        {
            Operation = operation,
            StatusCode = HttpStatusCode.OK,
            Cause = cause,
        };
    }

    public FailureKind Kind => Verdict.Kind;

    public CamundaOperation? Operation { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public CamundaProblem? Problem { get; init; }

    public string? RawBody { get; init; }

    /// <summary>The complete body of a response of which parts may still be readable.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The delay before the next attempt.</summary>
    public TimeSpan? RetryAfter
    {
        get => Verdict.RetryAfter;
        init => Verdict = Verdict with { RetryAfter = value };
    }

    public Exception? Cause { get; init; }

    /// <summary>Redacts the credentials of the request from all members.</summary>
    public SecretRedactor Redactor { get; init; } = SecretRedactor.None;

    /// <summary>The number of times the request was sent.</summary>
    public int Tries { get; init; }

    /// <summary>Whether the outcome of an earlier attempt is unknown.</summary>
    public bool WasOutcomeUnknown { get; init; }

    /// <summary>
    /// A description of the failure that replaces the response's own text: the last observation of a wait, the failed parts of a call, or
    /// the contents of a body that is no problem.
    /// </summary>
    public string? Seen { get; init; }

    /// <summary>Whether the request may have been processed. Always false for requests that only read.</summary>
    public bool OutcomeUnknown =>
        (WasOutcomeUnknown || Verdict.OutcomeUnknown) && !(Request.Method == HttpMethod.Get || Operation is { IsReadOnly: true });
}
