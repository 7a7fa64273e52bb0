using System.Net;

namespace Camunda.Rest;

/// <summary>All that is known of a failed call, gathered in one place and turned into an exception once.</summary>
internal sealed record CamundaFailure(FailureVerdict Verdict, CamundaRequest Request)
{
    /// <summary>A failure without a response of the cluster's.</summary>
    public CamundaFailure(FailureKind kind, CamundaRequest request)
        : this(FailureVerdict.Of(kind), request)
    {
    }

    /// <summary>What went wrong while the content of a successful response was read, which belongs to no attempt any more.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="id">The key or id in its path.</param>
    /// <param name="cause">What reading it threw.</param>
    public static CamundaFailure OfContent(CamundaOperation operation, string id, Exception cause)
    {
        string template = operation.PathTemplate;
        string path = string.Concat(template.AsSpan(0, template.IndexOf('{')), Uri.EscapeDataString(id), template.AsSpan(template.IndexOf('}') + 1));
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

    /// <summary>The whole of a response whose parts may be read yet.</summary>
    public byte[]? Body { get; init; }

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter
    {
        get => Verdict.RetryAfter;
        init => Verdict = Verdict with { RetryAfter = value };
    }

    public Exception? Cause { get; init; }

    /// <summary>Redacts the credentials of the request from all of the above.</summary>
    public SecretRedactor Redactor { get; init; } = SecretRedactor.None;

    /// <summary>How often the request was sent.</summary>
    public int Tries { get; init; }

    /// <summary>Whether an earlier attempt left it unknown whether the cluster processed the request.</summary>
    public bool WasOutcomeUnknown { get; init; }

    /// <summary>What was seen, in words that replace what the response says: by a wait, of the parts of a call, in a body of another form.</summary>
    public string? Seen { get; init; }

    /// <summary>Whether the call may have changed something. One that only reads leaves nothing to look for.</summary>
    public bool OutcomeUnknown => (WasOutcomeUnknown || Verdict.OutcomeUnknown) && !(Request.Method == HttpMethod.Get || Operation is { IsReadOnly: true });
}
