using System.Globalization;
using System.Net;

namespace Camunda.Rest;

/// <summary>The message of a failure, made for one line of a log: what was asked, what the server said, what to do next.</summary>
internal static class FailureText
{
    private const int MaxQuotedLength = 512;

    public static string Describe(CamundaFailure failure)
    {
        string asked = $"{(failure.Operation is null ? "The request" : failure.Operation.Id)} ({failure.Request})";
        string tries = failure.Tries > 1 ? string.Create(CultureInfo.InvariantCulture, $" after {failure.Tries} tries") : "";
        string outcome = failure.StatusCode switch
        {
            null => $" failed{tries}",
            { } status when failure.Kind == FailureKind.Unreadable => $" was answered{tries} with {Name(status)}, which could not be read",
            { } status => $" failed{tries} with {Name(status)}",
        };
        return LogText.OneLine($"{asked}{outcome}: {WhatWasSaid(failure)} {Advice(failure)}");
    }

    private static string Name(HttpStatusCode status) =>
        Enum.IsDefined(status) ? string.Create(CultureInfo.InvariantCulture, $"{(int)status} {status}") : ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string WhatWasSaid(CamundaFailure failure)
    {
        if (failure.Kind == FailureKind.NotYet)
            return Sentence($"what it waited for did not show up; last seen: {failure.Seen}");
        if (failure.Seen is not null)
            return Sentence(failure.Seen);
        string said = string.Join(": ", new[] { failure.Problem?.Title, failure.Problem?.Detail }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (said.Length > 0)
            return Sentence(said);
        string cause = failure.Cause is { } error ? ExceptionText.MessageOf(error) : "unknown cause";
        return failure.Kind switch
        {
            FailureKind.Timeout when failure.StatusCode is null => "no complete answer came in time.",
            FailureKind.NotConnected => Sentence($"no connection could be made: {TransportReason.Of(failure.Cause)}"),
            FailureKind.ConnectionLost => Sentence($"the connection broke: {cause}"),
            FailureKind.Unreadable => Sentence(cause),
            _ when !string.IsNullOrWhiteSpace(failure.RawBody) => Sentence($"the answer was not a problem in the form of RFC 9457: {failure.RawBody}"),
            _ => "the answer had no text.",
        };
    }

    private static string? Advice(CamundaFailure failure)
    {
        string? advice = IsForeign(failure) ? "It is not the cluster's response: check the base address, and what stands before the cluster." : AdviceOf(failure);
        if (!failure.OutcomeUnknown)
            return advice;
        const string Unknown = "The outcome is unknown; look before retrying.";

        // What to do about the failure itself stays said where it is not a matter of waiting.
        return failure.Kind.IsTransient() || failure.Kind == FailureKind.Unreadable || advice is null ? Unknown : $"{advice} {Unknown}";
    }

    /// <summary>Whether somebody else refused the request in the cluster's place, for reasons that only they know.</summary>
    private static bool IsForeign(CamundaFailure failure) => failure.Verdict.Source == CamundaFailureSource.Intermediary
        && failure.Kind is FailureKind.InvalidRequest or FailureKind.WrongMediaType or FailureKind.Forbidden or FailureKind.Conflict or FailureKind.PreconditionFailed;

    private static string? AdviceOf(CamundaFailure failure) => failure.Kind switch
    {
        FailureKind.InvalidRequest or FailureKind.WrongMediaType => "Correct the request; sent again as it is, it will be refused again.",
        FailureKind.Unauthenticated => "Check the credentials that the client was made with.",
        FailureKind.Forbidden when failure.Operation is { RequiredPermissions.Count: > 0 } operation =>
            $"{operation.Id} requires {string.Join(" or ", operation.RequiredPermissions)}: give the caller the permission, or call as somebody who has it.",
        FailureKind.Forbidden => "Give the caller the permission, or call as somebody who has it.",
        FailureKind.NotFound when failure.Problem is null => "Check the base address, and that the cluster's version has this operation.",
        FailureKind.NotFound when failure.Operation?.IsEventuallyConsistent == true =>
            "Check the key or id, and that the caller may see it; what is new shows up with a delay: wait with WaitUpTo.",
        FailureKind.NotFound => "Check the key or id, and that the caller may see it.",
        FailureKind.Conflict => "Look at its present state: what was asked does not go with it, or was done before.",
        FailureKind.PreconditionFailed => "Check the status of the cluster.",
        FailureKind.TooLarge => "Send less at a time, or raise the limit of the cluster and of a proxy before it.",
        FailureKind.TooManyRequests or FailureKind.Unavailable when failure.Verdict.Processed == Processed.No => $"The request was not processed; retry it {Delay(failure)}.",
        FailureKind.TooManyRequests or FailureKind.Unavailable => $"Retry it {Delay(failure)}.",
        FailureKind.ServerError or FailureKind.ConnectionLost => $"It only reads; retry it {Delay(failure)}.",
        FailureKind.Timeout => $"It only reads; retry it {Delay(failure)}, or give it more time.",
        FailureKind.NotSupported => "Check that the cluster's version and setup have this operation.",
        FailureKind.Redirected => "Check the base address, and whether a proxy or a login stands before the cluster.",
        FailureKind.Unexpected when failure.StatusCode is not null => "The API does not answer like this: check the base address, and what stands before the cluster.",
        FailureKind.NoRoom => "It was not sent. Call less at a time, or give calls more time (CallTimeout).",
        FailureKind.TokenUnavailable => "It was not sent; a token is asked for again after a delay.",
        FailureKind.TokenRefused => "It was not sent. Check the credentials that the client was made with.",
        FailureKind.NotConnected when TransportReason.IsTls(failure.Cause) => "Check the certificates of both sides (Tls), and that the base address has the server's name.",
        FailureKind.NotConnected => "Check the base address and that the cluster is up.",
        FailureKind.Incomplete => "Send those again.",
        FailureKind.DecisionFailed => "Check the variables that it was given, and its rules.",
        FailureKind.VariablesMissing => "They may show up with a delay: wait with WaitUpTo, or let the type do without them.",
        FailureKind.VariablesClash => "Read one scope: the process instance's own with local: true, or an element's with camunda.ElementInstances[key].",
        FailureKind.NotYet => "Wait longer, or check what is asked for.",
        _ => null,
    };

    private static string Delay(CamundaFailure failure) => failure.RetryAfter is { } wait && wait > TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"after {Math.Ceiling(wait.TotalSeconds):0} s")
        : "after a delay";

    private static string Sentence(string text)
    {
        string line = LogText.OneLine(text, MaxQuotedLength);
        return line.Length > 0 && line[^1] is not ('.' or '!' or '?' or '…') ? line + "." : line;
    }
}
