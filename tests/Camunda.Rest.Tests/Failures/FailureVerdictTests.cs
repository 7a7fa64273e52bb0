using System.Net;
using System.Net.Sockets;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>Each failed attempt is judged once; what every reader does with the verdict is a table.</summary>
internal sealed class FailureVerdictTests
{
    private static readonly (string What, FailureVerdict Verdict)[] Rows =
    [
        ("No connection was established", Transport(new HttpRequestException(
            HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)))),
        ("The host name cannot be resolved", Transport(new HttpRequestException(HttpRequestError.NameResolutionError, "unknown"))),
        ("The TLS handshake failed", Transport(new HttpRequestException(HttpRequestError.SecureConnectionError, "untrusted"))),
        ("The connection broke", Transport(new HttpRequestException(HttpRequestError.ResponseEnded, "reset"))),
        ("No complete response in time", Transport(new TimeoutException())),
        ("A handler of the caller threw", Transport(new InvalidOperationException())),
        ("The concurrency limit is reached", FailureVerdict.Of(FailureKind.NoRoom)),
        ("No token, for a transient reason", FailureVerdict.Of(FailureKind.TokenUnavailable)),
        ("No token, rejected", FailureVerdict.Of(FailureKind.TokenRefused)),
        ("The request cannot be serialized", FailureVerdict.Of(new ArgumentException("a lone surrogate"))),
        ("A successful status without a valid result", FailureVerdict.Of(FailureKind.Unreadable)),
        .. Answers(isOfCluster: true, "cluster", 400, 401, 403, 404, 409, 412, 413, 415, 429, 500, 501, 503, 504),
        .. Answers(isOfCluster: false, "another server", 302, 400, 401, 403, 404, 409, 413, 415, 429, 500, 502, 503, 504),
    ];

    [Test]
    public void Table_InTheReadme_IsWhatTheReadersDo()
    {
        string table = string.Join('\n', Rows.Select(row => RowOf(row.What, row.Verdict)).Prepend(Head)) + "\n";
        TestContext.Out.WriteLine(table);

        Assert.That(Repository.ReadText("src/Camunda.Rest/Failures/README.md"), Does.Contain(table));
    }

    [Test]
    public void OfResponse_NotOfTheCluster_IsNeverTakenForProcessedOrNot([Range(300, 599)] int status)
    {
        var verdict = FailureVerdict.OfResponse((HttpStatusCode)status, isOfCluster: false, null);

        Assert.That(verdict.OutcomeUnknown, Is.EqualTo(status is not (401 or 429)));
        Assert.That((verdict.IsSettled, verdict.IsRejected, verdict.Source), Is.EqualTo((false, false, CamundaFailureSource.Intermediary)));
    }

    [Test]
    public void OfResponse_OfTheCluster_LeavesOnlyServerErrorsAndTimeoutsOpen([Range(400, 599)] int status)
    {
        var verdict = FailureVerdict.OfResponse((HttpStatusCode)status, isOfCluster: true, TimeSpan.FromSeconds(7));

        Assert.That(verdict.OutcomeUnknown, Is.EqualTo(status == 408 || (status >= 500 && status is not (501 or 503 or 505))));
        Assert.That((verdict.RetryAfter, verdict.Source), Is.EqualTo((TimeSpan.FromSeconds(7), CamundaFailureSource.Cluster)));
    }

    private const string Head = """
        | What happened | Source | Kind | Processed | Back-pressure | Retried, idempotent | Retried, otherwise | Poll | Job outcome | Lock renewal |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    private static FailureVerdict Transport(Exception error) => FailureVerdict.OfTransport(error);

    private static IEnumerable<(string What, FailureVerdict Verdict)> Answers(bool isOfCluster, string who, params int[] statuses) =>
        statuses.Select(status =>
            ($"{status} from {(isOfCluster ? "the " : "")}{who}", FailureVerdict.OfResponse((HttpStatusCode)status, isOfCluster, null)));

    private static string RowOf(string what, FailureVerdict verdict) => $"| {string.Join(" | ", [
        what,
        verdict.Source.ToString(),
        verdict.Kind.ToString(),
        verdict.Processed == Processed.No ? "no" : "unknown",
        TryHandler.SignalOf(verdict) == LimiterSignal.BackPressure ? "yes" : "no",
        CallHandler.MayRetry(verdict, isIdempotent: true) ? "yes" : "no",
        CallHandler.MayRetry(verdict, isIdempotent: false) ? "yes" : "no",
        JobPoller.IsEndOfWait(verdict, JobPoller.ShortestWait) ? "no jobs, if it was open for 1 s" : "retried after a delay",
        JobCompleter.StepAfter(verdict, JobOutcomeKind.Completed) switch
        {
            DeliveryStep.NoteGone => "abandoned",
            DeliveryStep.Fail => "failed instead",
            _ => "retried while the lock lasts",
        },
        JobLocks.IsLost(verdict) ? "the lock is lost" : "retried",
    ])} |";
}
