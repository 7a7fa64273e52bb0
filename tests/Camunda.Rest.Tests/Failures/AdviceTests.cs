using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>What a message says to do next: it differs between what reads and what changes something.</summary>
internal sealed class AdviceTests
{
    private const string Problem = """{"title":"SOME_TITLE","detail":"Some detail"}""";
    private const string Look = "The outcome is unknown; look before retrying.";

    [TestCase(400, "Correct the request; sent again as it is, it will be refused again.")]
    [TestCase(401, "Check the credentials that the client was made with.")]
    [TestCase(403, "Give the caller the permission, or call as somebody who has it.")]
    [TestCase(409, "Look at its present state: what was asked does not go with it, or was done before.")]
    [TestCase(412, "Check the status of the cluster.")]
    [TestCase(413, "Send less at a time, or raise the limit of the cluster and of a proxy before it.")]
    [TestCase(418, "The API does not answer like this: check the base address, and what stands before the cluster.")]
    [TestCase(429, "The request was not processed; retry it after a delay.")]
    [TestCase(501, "Check that the cluster's version and setup have this operation.")]
    [TestCase(503, "The request was not processed; retry it after a delay.")]
    public async Task Message_NothingWasDone_SaysTheSameForReadsAndChanges(int status, string advice)
    {
        var read = await Failing.ReadAsync((HttpStatusCode)status, Problem);
        var write = await Failing.WriteAsync((HttpStatusCode)status, Problem);

        Assert.That(read.Message, Does.EndWith($": SOME_TITLE: Some detail. {advice}"));
        Assert.That(write.Message, Does.EndWith($": SOME_TITLE: Some detail. {advice}"));
        Assert.That(read.OutcomeUnknown || write.OutcomeUnknown, Is.False);
    }

    [TestCase(500, "It only reads; retry it after a delay.")]
    [TestCase(502, "It only reads; retry it after a delay.")]
    [TestCase(504, "It only reads; retry it after a delay, or give it more time.")]
    public async Task Message_PerhapsSomethingWasDone_SaysLookForChangesOnly(int status, string advice)
    {
        var read = await Failing.ReadAsync((HttpStatusCode)status, Problem);
        var write = await Failing.WriteAsync((HttpStatusCode)status, Problem);

        Assert.That(read.Message, Does.EndWith($". {advice}"));
        Assert.That(read.OutcomeUnknown, Is.False);
        Assert.That(write.Message, Does.EndWith($". {Look}"));
        Assert.That(write.OutcomeUnknown, Is.True);
    }

    [Test]
    public async Task Message_UnavailableByAProxy_DoesNotClaimThatNothingWasDone()
    {
        var read = await Failing.ReadAsync(HttpStatusCode.ServiceUnavailable, "<html/>", "text/html");
        var write = await Failing.WriteAsync(HttpStatusCode.ServiceUnavailable, "<html/>", "text/html");

        Assert.That(read, Is.TypeOf<CamundaUnavailableException>());
        Assert.That(read.Message, Does.EndWith("in between? Retry it after a delay."));
        Assert.That(write, Is.TypeOf<CamundaUnavailableException>());
        Assert.That(write.Message, Does.EndWith($"in between? {Look}"));
        Assert.That(write.OutcomeUnknown, Is.True);
    }

    [Test]
    public async Task Message_SearchByPost_CountsAsARead()
    {
        var error = await Failing.AskAsync(camunda => camunda.UserTasks.Search().GetPageAsync(), () => StubTransport.Answer(HttpStatusCode.InternalServerError, Problem));

        Assert.That(error.Message, Does.EndWith("It only reads; retry it after a delay."));
    }

    [Test]
    public async Task Message_ActivationOfJobs_CountsAsAChange()
    {
        var error = await Failing.AskAsync(camunda => camunda.Jobs.Activate("charge-card").SendAsync(), () => StubTransport.Answer(HttpStatusCode.InternalServerError, Problem));

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

        Assert.That(read.Message, Does.EndWith("what is new shows up with a delay: wait with WaitUpTo."));
        Assert.That(write.Message, Does.EndWith("Check the key or id, and that the caller may see it."));
    }

    [TestCase(301, "https://u:p@other.example/v2/x?token=abc#y", "to https://other.example/v2/x,")]
    [TestCase(302, "/login?next=/v2/topology", "to https://camunda.example/login,")]
    [TestCase(307, "//other.example:444/a%20b", "to https://other.example:444/a%20b,")]
    [TestCase(308, null, "elsewhere without saying where,")]
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
            $": the answer points {said} and redirects are not followed. Check the base address, and whether a proxy or a login stands before the cluster. The outcome is unknown; look before retrying."));
        Assert.That((error.IsTransient, error.OutcomeUnknown), Is.EqualTo((false, true)), "A redirect may stand in place of a response of success.");
    }
}
