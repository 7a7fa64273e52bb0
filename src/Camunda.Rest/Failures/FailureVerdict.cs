using System.Net;

namespace Camunda.Rest;

/// <summary>
/// The verdict on a failed attempt: who responded, what the failure means, and whether the cluster may have processed the request. It is
/// made once, when the attempt ends, and travels with the exception; retry, limiter, telemetry, workers and callers read it.
/// Failures/README.md has it as a table.
/// </summary>
/// <param name="Source">Who responded.</param>
/// <param name="Kind">What the failure means.</param>
/// <param name="Processed">Whether the cluster processed the request.</param>
internal sealed record FailureVerdict(CamundaFailureSource Source, FailureKind Kind, Processed Processed)
{
    /// <summary>The delay before the next attempt that the responder asks for; null when it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may succeed later without a change.</summary>
    public bool IsTransient => Kind.IsTransient();

    /// <summary>Whether the cluster may have processed the request.</summary>
    public bool OutcomeUnknown => Processed == Processed.Unknown;

    /// <summary>Whether the failure is back-pressure: 429 or 503 from the cluster, or 429 from a rate limit in front of it.</summary>
    public bool IsBackPressure =>
        Kind == FailureKind.TooManyRequests || (Kind == FailureKind.Unavailable && Source == CamundaFailureSource.Cluster);

    /// <summary>
    /// Whether the cluster itself reports that the entity no longer exists or was changed by another caller. A proxy without a matching
    /// route returns the same status for every request.
    /// </summary>
    public bool IsSettled => Source == CamundaFailureSource.Cluster && Kind is FailureKind.NotFound or FailureKind.Conflict;

    /// <summary>Whether the cluster itself rejects this request and will never accept it.</summary>
    public bool IsRejected => Source == CamundaFailureSource.Cluster && Kind is FailureKind.InvalidRequest or FailureKind.TooLarge;

    /// <summary>Judges a response whose status is a failure.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isOfCluster">Whether the response is in the form of the cluster.</param>
    /// <param name="retryAfter">How long the response asks the client to wait.</param>
    public static FailureVerdict OfResponse(HttpStatusCode status, bool isOfCluster, TimeSpan? retryAfter)
    {
        var kind = FailureClassifier.Classify(status);
        var processed = kind switch
        {
            // These statuses mean, from any server, that the request was rejected before it was processed.
            FailureKind.Unauthenticated or FailureKind.TooManyRequests => Processed.No,

            // A proxy may have lost a successful response on its way back, whatever status it returns instead.
            _ when !isOfCluster => Processed.Unknown,
            FailureKind.ServerError or FailureKind.Timeout => Processed.Unknown,
            _ => Processed.No,
        };
        return new(isOfCluster ? CamundaFailureSource.Cluster : CamundaFailureSource.Intermediary, kind, processed)
        {
            RetryAfter = retryAfter,
        };
    }

    /// <summary>Judges an exception that a transport threw.</summary>
    public static FailureVerdict OfTransport(Exception error) => Of(FailureClassifier.Classify(error));

    /// <summary>Judges any exception: by the verdict it carries, otherwise as a transport's.</summary>
    public static FailureVerdict Of(Exception error) => error switch
    {
        CamundaException judged => judged.Verdict,
        ArgumentException => Of(FailureKind.NotWritable),
        _ => OfTransport(error),
    };

    /// <summary>Returns the verdict on a failure without a response from the cluster.</summary>
    public static FailureVerdict Of(FailureKind kind) => kind switch
    {
        FailureKind.TokenUnavailable or FailureKind.TokenRefused => new(CamundaFailureSource.IdentityProvider, kind, Processed.No),
        FailureKind.NotConnected => new(CamundaFailureSource.Transport, kind, Processed.No),
        FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.Unexpected =>
            new(CamundaFailureSource.Transport, kind, Processed.Unknown),
        FailureKind.Unreadable => new(CamundaFailureSource.Intermediary, kind, Processed.Unknown),
        _ => new(CamundaFailureSource.Client, kind, Processed.No),
    };
}
