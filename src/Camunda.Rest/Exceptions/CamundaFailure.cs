using System.Net;
using System.Text;

namespace Camunda.Rest;

/// <summary>All that is known of a failed call, gathered in one place and turned into an exception once.</summary>
internal sealed record CamundaFailure(FailureKind Kind, CamundaRequest Request)
{
    /// <summary>The most of an unreadable answer that an exception keeps.</summary>
    public const int MaxRawBodyLength = 4096;

    private const int MaxQuotedLength = 512;

    public CamundaOperation? Operation { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public CamundaProblem? Problem { get; init; }

    public string? RawBody { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Exception? Cause { get; init; }

    /// <summary>How often the request went out.</summary>
    public int Tries { get; init; }

    /// <summary>Whether one of the tries may have been carried out although it failed.</summary>
    public bool MayHaveBeenCarriedOut { get; init; }

    /// <summary>What a wait saw last, or which parts of a call failed and why.</summary>
    public string? Seen { get; init; }

    public string Describe()
    {
        var text = new StringBuilder();
        text.Append(Operation is null ? "The request" : Operation.Id).Append(" (").Append(Request).Append(") failed");
        if (Tries > 1)
            text.Append(" after ").Append(Tries).Append(" tries");
        if (StatusCode is { } status)
            text.Append(" with ").Append((int)status).Append(' ').Append(status);
        text.Append(": ").Append(WhatWasSaid());
        if (Advice() is { } advice)
            text.Append(' ').Append(advice);
        return text.ToString();
    }

    private string WhatWasSaid()
    {
        if (Kind == FailureKind.NotYet)
            return $"what it waited for did not show up; last seen: {Seen}.";
        if (Kind is FailureKind.NoRoom or FailureKind.Incomplete or FailureKind.DecisionFailed or FailureKind.VariablesMissing or FailureKind.VariablesClash
            or FailureKind.TokenUnavailable or FailureKind.TokenRefused)
            return Quote(Seen ?? "a part of it");
        if (Problem is not null)
        {
            string said = string.Join(": ", new[] { Problem.Title, Problem.Detail }.Where(part => !string.IsNullOrWhiteSpace(part)));
            if (said.Length > 0)
                return Quote(said);
        }

        if (!string.IsNullOrWhiteSpace(RawBody))
            return $"the answer was not a problem in the form of RFC 9457: {Quote(RawBody)}";
        return Kind switch
        {
            FailureKind.Timeout when StatusCode is null => "no complete answer came in time.",
            FailureKind.NotConnected => $"no connection could be made: {Quote(TransportReason.Of(Cause))}",
            FailureKind.ConnectionLost => $"the connection broke: {Quote(Cause?.Message ?? "unknown cause")}",
            FailureKind.Unreadable => $"the answer could not be read: {Quote(Cause?.Message ?? "unknown cause")}",
            _ => "the answer had no text.",
        };
    }

    private string? Advice() => Kind switch
    {
        _ when MayHaveBeenCarriedOut || Kind.LeavesOutcomeUnknown() => "It may have been carried out; look before sending it again.",
        FailureKind.Unauthenticated => "Check the credentials that the client was made with.",
        FailureKind.Forbidden => "Give the caller the permission, or call as somebody who has it.",
        FailureKind.TooManyRequests or FailureKind.Unavailable => "The cluster did not carry it out; send it again after a pause.",
        FailureKind.NoRoom => "It was not sent. Call less at a time, or give calls more time (CallTimeout).",
        FailureKind.TokenUnavailable => "It was not sent; a token is asked for again after a pause.",
        FailureKind.TokenRefused => "It was not sent. Check the credentials that the client was made with.",
        FailureKind.NotConnected => "Check the base address and that the cluster is up.",
        FailureKind.Incomplete => "Send those again.",
        FailureKind.DecisionFailed => "Check the variables that it was given, and its rules.",
        FailureKind.VariablesMissing => "They may show up with a delay: wait with WaitUpTo, or let the type do without them.",
        FailureKind.VariablesClash => "Read one scope: the process instance's own with local: true, or an element's with camunda.ElementInstances[key].",
        FailureKind.NotYet => "Wait longer, or check what is asked for.",
        FailureKind.PreconditionFailed => "Check the status of the cluster.",
        _ => null,
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(Math.Min(text.Length, MaxQuotedLength) + 1);
        foreach (char c in text.Trim())
        {
            if (quoted.Length == MaxQuotedLength)
                return quoted.Append('…').ToString();

            // One line per entry: a server must not be able to forge lines of a log.
            quoted.Append(char.IsControl(c) ? ' ' : c);
        }

        return quoted.Length > 0 && quoted[^1] is not ('.' or '!' or '?') ? quoted.Append('.').ToString() : quoted.ToString();
    }
}
