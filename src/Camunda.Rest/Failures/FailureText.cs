using System.Globalization;
using System.Net;

namespace Camunda.Rest;

/// <summary>Builds the message of a failure for one log line: which request failed, what the server said, what to do.</summary>
internal static class FailureText
{
    /// <summary>The length at which a text of unknown origin is cut.</summary>
    private const int MaxQuotedLength = 512;

    /// <summary>
    /// The length at which a problem of the cluster is cut: it may name several causes, as that of a rejected deployment does.
    /// </summary>
    private const int MaxProblemLength = 4096;

    public static string Describe(CamundaFailure failure)
    {
        string asked = $"{(failure.Operation is null ? "The request" : failure.Operation.Id)} ({failure.Request})";
        string tries = failure.Tries > 1 ? string.Create(CultureInfo.InvariantCulture, $" after {failure.Tries} attempts") : "";
        string outcome = failure.StatusCode switch
        {
            null => $" failed{tries}",
            { } status when failure.Kind == FailureKind.Unreadable =>
                $" returned {Name(status)}{tries}, but the response could not be read",
            { } status => $" failed{tries} with {Name(status)}",
        };
        return LogText.OneLine($"{asked}{outcome}: {WhatWasSaid(failure)} {Advice(failure)}");
    }

    private static string Name(HttpStatusCode status) =>
        Enum.IsDefined(status)
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)status} {status}")
            : ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string WhatWasSaid(CamundaFailure failure)
    {
        if (failure.Kind == FailureKind.NotYet)
            return Sentence($"the expected result did not become visible in time; last seen: {failure.Seen}");
        if (failure.Seen is not null)
            return Sentence(failure.Seen);
        string said = string.Join(
            ": ", new[] { failure.Problem?.Title, failure.Problem?.Detail }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (said.Length > 0)
        {
            return failure.Verdict.Source == CamundaFailureSource.Cluster
                ? Sentence(CutAfterCause(said, MaxProblemLength), MaxProblemLength)
                : Sentence(said);
        }

        string cause = failure.Cause is { } error ? ExceptionText.MessageOf(error) : "unknown cause";
        return failure.Kind switch
        {
            FailureKind.Timeout when failure.StatusCode is null => "no complete response arrived in time.",
            FailureKind.NotConnected => Sentence($"the connection could not be made: {TransportReason.Of(failure.Cause)}"),
            FailureKind.ConnectionLost => Sentence($"the connection broke: {cause}"),
            FailureKind.Unreadable => Sentence(cause),
            _ when !string.IsNullOrWhiteSpace(failure.RawBody) => Sentence($"the response is not a problem (RFC 9457): {failure.RawBody}"),
            _ => "the response has no body.",
        };
    }

    private static string? Advice(CamundaFailure failure)
    {
        string? advice = IsForeign(failure)
            ? "The response is not from the cluster: check the base address, and any proxy in front of the cluster."
            : AdviceOf(failure);
        if (!failure.OutcomeUnknown)
            return advice;
        const string Unknown = "The outcome is unknown; check the cluster's state before you retry.";

        // The advice on the failure itself is kept unless it only says to wait.
        return failure.Kind.IsTransient() || failure.Kind == FailureKind.Unreadable || advice is null ? Unknown : $"{advice} {Unknown}";
    }

    /// <summary>Returns whether another server rejected the request in place of the cluster, for reasons of its own.</summary>
    private static bool IsForeign(CamundaFailure failure) => failure.Verdict.Source == CamundaFailureSource.Intermediary
        && failure.Kind is FailureKind.InvalidRequest or FailureKind.WrongMediaType or FailureKind.Forbidden or FailureKind.Conflict
            or FailureKind.PreconditionFailed;

    private static string? AdviceOf(CamundaFailure failure) => failure.Kind switch
    {
        FailureKind.InvalidRequest or FailureKind.WrongMediaType => "Correct the request; a retry without a change will fail again.",
        FailureKind.Unauthenticated => "Check the client's credentials.",
        FailureKind.Forbidden when failure.Operation is { RequiredPermissions.Count: > 0 } operation =>
            $"{operation.Id} requires {string.Join(" or ", operation.RequiredPermissions)}: grant the permission to the caller, or use "
                + "credentials that have it.",
        FailureKind.Forbidden => "Grant the permission to the caller, or use credentials that have it.",
        FailureKind.NotFound when failure.Problem is null =>
            "Check the base address, and that the cluster's version supports this operation.",
        FailureKind.NotFound when failure.Operation?.IsEventuallyConsistent == true =>
            "Check the key or id, and the caller's permission to read it. New entities are not yet visible at first: wait with WaitUpTo.",
        FailureKind.NotFound => "Check the key or id, and the caller's permission to read it.",
        FailureKind.Conflict => "Check the current state: it does not allow the request, or the change was already made.",
        FailureKind.PreconditionFailed => "Check the status of the cluster.",
        FailureKind.TooLarge => "Send less per request, or raise the size limit of the cluster and of any proxy in front of it.",
        FailureKind.TooManyRequests or FailureKind.Unavailable when failure.Verdict.Processed == Processed.No =>
            $"The request was not processed; retry it {Delay(failure)}.",
        FailureKind.TooManyRequests or FailureKind.Unavailable => $"Retry it {Delay(failure)}.",
        FailureKind.ServerError or FailureKind.ConnectionLost => $"The operation only reads; retry it {Delay(failure)}.",
        FailureKind.Timeout => $"The operation only reads; retry it {Delay(failure)}, or raise the time limit.",
        FailureKind.NotSupported => "Check that the version and configuration of the cluster support this operation.",
        FailureKind.Redirected => "Check the base address, and whether a proxy or a login page is in front of the cluster.",
        FailureKind.Unexpected when failure.StatusCode is not null =>
            "The API does not document this status: check the base address, and any proxy in front of the cluster.",
        FailureKind.NoRoom => "The request was not sent. Make fewer concurrent calls, or raise CallTimeout.",
        FailureKind.TokenUnavailable => "The request was not sent; the client requests a token again after a delay.",
        FailureKind.TokenRefused => "The request was not sent. Check the client's credentials.",
        FailureKind.NotConnected when TransportReason.IsTls(failure.Cause) =>
            "Check the certificates of client and server (Tls), "
                + "and that the host name in the base address matches the server's certificate.",
        FailureKind.NotConnected => "Check the base address, and that the cluster is running.",
        FailureKind.Incomplete => "Retry the failed parts.",
        FailureKind.DecisionFailed => "Check the variables of the evaluation and the rules of the decision.",
        FailureKind.NotYet => "Wait longer, or check the request.",
        _ => null,
    };

    private static string Delay(CamundaFailure failure) => failure.RetryAfter is { } wait && wait > TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"after {Math.Ceiling(wait.TotalSeconds):0} s")
        : "after a delay";

    /// <summary>
    /// Returns the text cut after the last whole cause: the cluster writes one per line, the test cluster separates them by semicolons.
    /// A text whose last boundary is far from the end is cut in the middle of a cause.
    /// </summary>
    private static string CutAfterCause(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        string beginning = LogText.Cut(text, maxLength - 1);
        int end = Math.Max(beginning.LastIndexOf('\n'), beginning.LastIndexOf("; ", StringComparison.Ordinal));
        return $"{(end >= maxLength / 2 ? beginning[..end] : beginning)}…";
    }

    private static string Sentence(string text, int maxLength = MaxQuotedLength)
    {
        string line = LogText.OneLine(text, maxLength);
        return line.Length > 0 && line[^1] is not ('.' or '!' or '?' or '…') ? line + "." : line;
    }
}
