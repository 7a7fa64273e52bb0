using System.Net;

namespace Camunda.Rest;

/// <summary>All that is known of a failed call, gathered in one place and turned into an exception once.</summary>
internal sealed record CamundaFailure(FailureKind Kind, CamundaRequest Request)
{
    public CamundaOperation? Operation { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public CamundaProblem? Problem { get; init; }

    public string? RawBody { get; init; }

    /// <summary>The whole of an answer whose parts may be read yet.</summary>
    public byte[]? Body { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Exception? Cause { get; init; }

    /// <summary>Redacts the credentials of the request from all of the above.</summary>
    public SecretRedactor Redactor { get; init; } = SecretRedactor.None;

    /// <summary>How often the request went out.</summary>
    public int Tries { get; init; }

    /// <summary>Whether one of the tries before may have been carried out although it failed.</summary>
    public bool MayHaveBeenCarriedOut { get; init; }

    /// <summary>Whether the answer says that the cluster did nothing for the call.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>What was seen, in words that stand for what the answer says: by a wait, of the parts of a call, in a body of another form.</summary>
    public string? Seen { get; init; }

    /// <summary>Whether the call may have changed something. One that only reads leaves nothing to look for.</summary>
    public bool LeavesOutcomeUnknown => !OperationFacts.OnlyReads(Operation, Request.Method) && (MayHaveBeenCarriedOut || Kind.LeavesOutcomeUnknown() || Kind switch
    {
        // A proxy says 503 also when it lost the request on its way; and a page with status 200 may hide anything.
        FailureKind.Unavailable => !IsRefusal,
        FailureKind.Unreadable => (int?)StatusCode is >= 200 and < 300,
        _ => false,
    });
}
