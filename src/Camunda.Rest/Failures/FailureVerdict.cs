using System.Net;

namespace Camunda.Rest;

/// <summary>
/// The one judgement on a failed attempt: who responded, what it means, and whether the cluster may have processed the request. It is made when the attempt ends and travels with the exception; retry,
/// limiter, telemetry, workers and callers read it instead of judging again. Exceptions/README.md has it as a table.
/// </summary>
/// <param name="Source">Who responded.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Processed">Whether the cluster processed the request.</param>
internal sealed record FailureVerdict(CamundaFailureSource Source, FailureKind Kind, Processed Processed)
{
    /// <summary>How long to wait before the next attempt, as whoever responded asks; null when nobody does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may succeed later without a change.</summary>
    public bool IsTransient => Kind.IsTransient();

    /// <summary>Whether the cluster may have processed the request.</summary>
    public bool OutcomeUnknown => Processed == Processed.Unknown;

    /// <summary>Whether there is more to do than whoever responded can: the cluster says so with 429 or 503, a rate limit before it with 429.</summary>
    public bool IsBackPressure => Kind == FailureKind.TooManyRequests || (Kind == FailureKind.Unavailable && Source == CamundaFailureSource.Cluster);

    /// <summary>Whether the cluster itself says that what the request names is gone or was changed by somebody else. A proxy that knows no such route says the same of everything.</summary>
    public bool IsSettled => Source == CamundaFailureSource.Cluster && Kind is FailureKind.NotFound or FailureKind.Conflict;

    /// <summary>Whether the cluster itself will never accept this request.</summary>
    public bool IsRejected => Source == CamundaFailureSource.Cluster && Kind is FailureKind.InvalidRequest or FailureKind.TooLarge;

    /// <summary>Judges a response with a status of failure.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isOfCluster">Whether the response is in the cluster's own form.</param>
    /// <param name="retryAfter">How long the response asks to wait.</param>
    public static FailureVerdict OfResponse(HttpStatusCode status, bool isOfCluster, TimeSpan? retryAfter)
    {
        var kind = FailureClassifier.Classify(status);
        var processed = kind switch
        {
            // Whoever says these turned the request away before it was looked at.
            FailureKind.Unauthenticated or FailureKind.TooManyRequests => Processed.No,

            // A proxy may have lost a response of success on its way back, whatever it says instead.
            _ when !isOfCluster => Processed.Unknown,
            FailureKind.ServerError or FailureKind.Timeout => Processed.Unknown,
            _ => Processed.No,
        };
        return new(isOfCluster ? CamundaFailureSource.Cluster : CamundaFailureSource.Intermediary, kind, processed) { RetryAfter = retryAfter };
    }

    /// <summary>Judges what a transport threw.</summary>
    public static FailureVerdict OfTransport(Exception error) => Of(FailureClassifier.Classify(error));

    /// <summary>Judges an exception of any origin by what it carries, or as a transport's.</summary>
    public static FailureVerdict Of(Exception error) => error switch
    {
        CamundaException judged => judged.Verdict,
        ArgumentException => Of(FailureKind.NotWritable),
        _ => OfTransport(error),
    };

    /// <summary>The judgement on a failure without a response of the cluster's.</summary>
    public static FailureVerdict Of(FailureKind kind) => kind switch
    {
        FailureKind.TokenUnavailable or FailureKind.TokenRefused => new(CamundaFailureSource.IdentityProvider, kind, Processed.No),
        FailureKind.NotConnected => new(CamundaFailureSource.Transport, kind, Processed.No),
        FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.Unexpected => new(CamundaFailureSource.Transport, kind, Processed.Unknown),
        FailureKind.Unreadable => new(CamundaFailureSource.Intermediary, kind, Processed.Unknown),
        _ => new(CamundaFailureSource.Client, kind, Processed.No),
    };
}
