using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>What the run against a server takes for the request's fault.</summary>
internal sealed class LiveAnswerTests
{
    private const string Wrong = """[{"location":["request","body","filter","nothing"],"severity":"Error","message":"must NOT have it"}]""";

    private static readonly LiveAnswer UnknownPath = Answer(
        404, """{"type":"urn:e#NO_PATH","title":"NOT_FOUND","detail":"The API has no path /v2/no-such-things."}""", "/v2/no-such-things");

    [TestCase(400)]
    [TestCase(405)]
    [TestCase(406)]
    [TestCase(415)]
    [TestCase(422)]
    public void Complaint_StatusOfAWrongRequest_IsMade(int status)
    {
        Assert.That(Answer(status, "").Complaint(UnknownPath), Is.EqualTo("the request is wrong"));
        Assert.That(Answer(status, """{"title":"Bad Request"}""").Complaint(UnknownPath), Is.EqualTo("the request is wrong"));
    }

    [TestCase(200)]
    [TestCase(204)]
    [TestCase(409)]
    [TestCase(412)]
    [TestCase(501)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(500)]
    [TestCase(503)]
    public void Complaint_AnyOtherStatus_IsNotMade(int status) =>
        Assert.That(Answer(status, """{"title":"Something"}""").Complaint(UnknownPath), Is.Null);

    [TestCase(401, false)]
    [TestCase(403, false)]
    [TestCase(500, false)]
    [TestCase(503, false)]
    [TestCase(501, true)]
    [TestCase(404, true)]
    [TestCase(200, true)]
    public void IsJudged_Status_SaysWhetherTheRequestWasLookedAt(int status, bool expected) =>
        Assert.That(Answer(status, "").IsJudged, Is.EqualTo(expected));

    [Test]
    public void Complaint_NotFound_IsMadeForAnUnknownPathOnly()
    {
        var route = Answer(404, """{"type":"urn:e#NO_PATH","title":"NOT_FOUND","detail":"The API has no path /v2/users/demo."}""");
        var thing = Answer(404, """{"type":"about:blank","title":"NOT_FOUND","detail":"There is no user 'demo'."}""");

        Assert.That(route.Complaint(UnknownPath), Is.EqualTo("the server has no such path"));
        Assert.That(thing.Complaint(UnknownPath), Is.Null);
        Assert.That(
            Answer(404, "Not Found").Complaint(Answer(404, "Not Found")),
            Is.Not.Null,
            "A server that says the same of everything says nothing of the thing.");
    }

    [Test]
    public void Complaint_AnsweredAnyhow_IsMadeForWhatTheServerFoundWrongWithTheRequest()
    {
        const string Own = """[{"location":["response","body","key"],"severity":"Error","message":"must match pattern"}]""";

        Assert.That(
            Answer(200, "{}", violations: Wrong).Complaint(UnknownPath), Does.Contain("request.body.filter.nothing: must NOT have it"));
        Assert.That(Answer(200, "{}", violations: Own).Complaint(UnknownPath), Is.Null);
    }

    [Test]
    public void Complaint_ProblemWithViolations_NamesThem()
    {
        var answer = Answer(
            422,
            """{"title":"Invalid request","validation":[{"location":["query","limit"],"severity":"Error","message":"must be integer"}]}""");

        Assert.That(answer.Complaint(UnknownPath), Does.Contain("request.query.limit: must be integer"));
    }

    [Test]
    public void Complaint_DisputedOnly_IsNotMadeAndReported()
    {
        const string Disputed = """[{"location":["request","body","resources"],"severity":"Error","message":"Request body property resources must be array"}]""";
        var disputed = Answer(400, "{}", violations: Disputed);

        Assert.That(disputed.Complaint(UnknownPath), Is.Null);
        Assert.That(disputed.ToString(), Does.StartWith("400").And.Contain("disputed: request.body.resources"));
        Assert.That(
            Answer(400, "{}", violations: $"[{Disputed[1..^1]},{Wrong[1..^1]}]").Complaint(UnknownPath),
            Does.Contain("nothing").And.Not.Contain("resources"));
    }

    private static LiveAnswer Answer(int status, string body, string path = "/v2/users/demo", string? violations = null) =>
        new(path, status, body, violations);
}
