using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>What a message says to do next: it differs between what reads and what changes something.</summary>
internal sealed class AdviceTests
{
    private const string Problem = """{"title":"SOME_TITLE","detail":"Some detail"}""";
    private const string Look = "The outcome is unknown; check the cluster's state before you retry.";

    [TestCase(400, "Correct the request; a retry without a change will fail again.")]
    [TestCase(401, "Check the client's credentials.")]
    [TestCase(403, "Grant the permission to the caller, or use credentials that have it.")]
    [TestCase(409, "Check the current state: it does not allow the request, or the change was already made.")]
    [TestCase(412, "Check the status of the cluster.")]
    [TestCase(413, "Send less per request, or raise the size limit of the cluster and of any proxy in front of it.")]
    [TestCase(418, "The API does not document this status: check the base address, and any proxy in front of the cluster.")]
    [TestCase(429, "The request was not processed; retry it after a delay.")]
    [TestCase(501, "Check that the version and configuration of the cluster support this operation.")]
    [TestCase(503, "The request was not processed; retry it after a delay.")]
    public async Task Message_NothingWasDone_SaysTheSameForReadsAndChanges(int status, string advice)
    {
        var read = await Failing.ReadAsync((HttpStatusCode)status, Problem);
        var write = await Failing.WriteAsync((HttpStatusCode)status, Problem);

        Assert.That(read.Message, Does.EndWith($": SOME_TITLE: Some detail. {advice}"));
        Assert.That(write.Message, Does.EndWith($": SOME_TITLE: Some detail. {advice}"));
        Assert.That(read.OutcomeUnknown || write.OutcomeUnknown, Is.False);
    }

    [TestCase(500, "The operation only reads; retry it after a delay.")]
    [TestCase(502, "The operation only reads; retry it after a delay.")]
    [TestCase(504, "The operation only reads; retry it after a delay, or raise the time limit.")]
    public async Task Message_PerhapsSomethingWasDone_SaysLookForChangesOnly(int status, string advice)
    {
        var read = await Failing.ReadAsync((HttpStatusCode)status, Problem);
        var write = await Failing.WriteAsync((HttpStatusCode)status, Problem);

        Assert.That(read.Message, Does.EndWith($". {advice}"));
        Assert.That(read.OutcomeUnknown, Is.False);
        Assert.That(write.Message, Does.EndWith($". {Look}"));
        Assert.That(write.OutcomeUnknown, Is.True);
    }

    [TestCase("; ")]
    [TestCase("\\n")]
    public async Task Message_ProblemOfTheClusterWithManyCauses_EndsAfterAWholeCause(string separator)
    {
        string[] causes = [.. Enumerable.Range(0, 40).Select(number => $"cause {number:00}: {new string('x', 190)}")];
        string problem = $$"""{"title":"INVALID_ARGUMENT","status":400,"detail":"{{string.Join(separator, causes)}}"}""";

        CamundaException error = await Failing.WriteAsync(HttpStatusCode.BadRequest, problem);

        string whole = string.Join(separator == "; " ? separator : " ", causes.Take(20));
        Assert.That(error.Message, Does.EndWith($"{whole}… Correct the request; a retry without a change will fail again."));
    }

    [Test]
    public async Task Message_LongProblemOfAnotherServer_IsCutShort()
    {
        string problem = $$"""{"type":"https://gateway.example/errors/1","title":"Bad","status":400,"detail":"{{new string('x', 30_000)}}"}""";

        CamundaException error = await Failing.WriteAsync(HttpStatusCode.BadRequest, problem);

        Assert.That(error.Message, Does.Contain("x…").And.Length.LessThan(1000));
    }

    [Test]
    public async Task Message_UnavailableByAProxy_DoesNotClaimThatNothingWasDone()
    {
        var read = await Failing.ReadAsync(HttpStatusCode.ServiceUnavailable, "<html/>", "text/html");
        var write = await Failing.WriteAsync(HttpStatusCode.ServiceUnavailable, "<html/>", "text/html");

        Assert.That(read, Is.TypeOf<CamundaUnavailableException>());
        Assert.That(read.Message, Does.EndWith("any proxy in front of the cluster. Retry it after a delay."));
        Assert.That(write, Is.TypeOf<CamundaUnavailableException>());
        Assert.That(write.Message, Does.EndWith($"any proxy in front of the cluster. {Look}"));
        Assert.That(write.OutcomeUnknown, Is.True);
    }

    [Test]
    public async Task Message_SearchByPost_CountsAsARead()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks.Search().GetPageAsync(), () => StubTransport.Answer(HttpStatusCode.InternalServerError, Problem));

        Assert.That(error.Message, Does.EndWith("The operation only reads; retry it after a delay."));
    }

    [Test]
    public async Task Message_ActivationOfJobs_CountsAsAChange()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.Jobs.Activate("charge-card").SendAsync(),
            () => StubTransport.Answer(HttpStatusCode.InternalServerError, Problem));

        Assert.That(error.Message, Does.EndWith(Look));
    }

    [Test]
    public async Task Message_ServerSaysHowLongToWait_NamesIt()
    {
        var error = await Failing.AskAsync(camunda => camunda.UserTasks[Failing.Key].GetAsync(), () =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.TooManyRequests, Problem);
            answer.Headers.Add("Retry-After", "7");
            return answer;
        });

        Assert.That(error.Message, Does.EndWith("retry it after 7 s."));
    }

    [Test]
    public async Task Message_NotFoundOfWhatShowsUpLate_SaysSo()
    {
        var read = await Failing.ReadAsync(HttpStatusCode.NotFound, Problem);
        var write = await Failing.WriteAsync(HttpStatusCode.NotFound, Problem);

        Assert.That(read.Message, Does.EndWith("New entities are not yet visible at first: wait with WaitUpTo."));
        Assert.That(write.Message, Does.EndWith("Check the key or id, and the caller's permission to read it."));
    }

    [TestCase(301, "https://u:p@other.example/v2/x?token=abc#y", "to https://other.example/v2/x,")]
    [TestCase(302, "/login?next=/v2/topology", "to https://camunda.example/login,")]
    [TestCase(307, "//other.example:444/a%20b", "to https://other.example:444/a%20b,")]
    [TestCase(308, null, "without a target,")]
    public async Task Message_Redirect_SaysWhereToWithoutQueryAndUser(int status, string? location, string said)
    {
        var error = await Failing.AskAsync(camunda => camunda.UserTasks[Failing.Key].AssignAsync("demo"), () =>
        {
            var answer = StubTransport.Answer((HttpStatusCode)status, "<html/>", "text/html");
            if (location is not null)
                answer.Headers.TryAddWithoutValidation("Location", location);
            return answer;
        });

        Assert.That(error.GetType(), Is.EqualTo(typeof(CamundaException)));
        Assert.That(error.Message, Does.EndWith(
            $": the response redirects {said} and redirects are not followed. Check the base address, and whether a proxy or a login page "
                + "is in front of the cluster. The outcome is unknown; check the cluster's state before you retry."));
        Assert.That(
            (error.IsTransient, error.OutcomeUnknown),
            Is.EqualTo((false, true)),
            "A redirect may stand in place of a response of success.");
    }
}
