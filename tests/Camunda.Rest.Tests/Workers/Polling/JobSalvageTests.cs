using System.Text;
using Camunda.Rest.Json;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Polling;

/// <summary>A malformed response of an activation costs the jobs that are malformed, and those are told.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
internal sealed class JobSalvageTests
{
    [Test]
    public void Read_CutOffInTheFourthJob_ThreeAreReadAndTheFourthIsNamed()
    {
        string body = $$"""{"jobs":[{{Job(1)}},{{Job(2)}},{{Job(3)}},{{Job(4)[..^40]}}""";

        var jobs = Read(body)!;

        Assert.That(jobs.Readable.Select(job => job.JobKey.Value), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(jobs.Unreadable.Select(job => job.Key?.Value), Is.EqualTo(new[] { "4" }));
        Assert.That(jobs.Unreadable[0].Error.Message, Does.Contain("the JSON is malformed"));
    }

    [Test]
    public void Read_CutOffAnywhere_ReadsEveryWholeJobAndNamesNoOther()
    {
        string body = $$"""{"jobs":[{{Job(1)}},{{Job(2)}}]}""";
        int firstEnds = body.IndexOf(Job(1), StringComparison.Ordinal) + Job(1).Length;
        int secondEnds = body.IndexOf(Job(2), StringComparison.Ordinal) + Job(2).Length;
        for (int length = "{\"jobs\":[".Length; length < body.Length; length++)
        {
            var jobs = Read(body[..length])!;

            Assert.That(jobs.Readable, Has.Count.EqualTo(length >= secondEnds ? 2 : length >= firstEnds ? 1 : 0), body[..length]);
            Assert.That(
                jobs.Unreadable.Select(job => job.Key?.Value), Is.SubsetOf(new[] { length < firstEnds ? "1" : "2", null }), body[..length]);
        }
    }

    [Test]
    public void Read_InvalidUtf8InOneJob_CostsThatOne([Values("variables", "variableName", "type", "header")] string where)
    {
        string odd = where switch
        {
            "variables" => Job(1).Replace("A-42", "A-\u00fc", StringComparison.Ordinal),
            "variableName" => Job(1).Replace("orderId", "order\u00fc", StringComparison.Ordinal),
            "type" => Job(1).Replace("\"work\"", "\"w\u00fcrk\"", StringComparison.Ordinal),
            _ => Job(1).Replace("VISA", "V\u00fcSA", StringComparison.Ordinal),
        };
        byte[] body = Encoding.Latin1.GetBytes($$"""{"jobs":[{{odd}},{{Job(2)}}]}""");

        var jobs = JobSalvage.Read(body, VariableSerialization.Default, Ignore)!;

        Assert.That(jobs.Readable.Select(job => job.JobKey.Value), Is.EqualTo(new[] { "2" }));
        Assert.That(jobs.Unreadable.Select(job => job.Key?.Value), Is.EqualTo(new[] { "1" }));
        Assert.That(jobs.Unreadable[0].Error.Message, Does.Contain("UTF-8").And.Not.Contain("A-"));
    }

    [Test]
    public void Read_DeepVariables_AreVerbatim()
    {
        string deep = new string('[', 500) + new string(']', 500);
        string body = $$"""{"jobs":[{{Job(1).Replace("\"A-42\"", deep, StringComparison.Ordinal)}},nothing]}""";

        var jobs = Read(body)!;

        Assert.That(jobs.Readable.Single().Variables.ToString(), Is.EqualTo($$"""{"orderId":{{deep}}}"""));
        Assert.That(jobs.Readable.Single().Variables["orderId"].ToString(), Is.EqualTo(deep));
        Assert.That(jobs.Unreadable.Single().Key, Is.Null);
    }

    [Test]
    public void Read_OptionalMemberCannotBeRead_IsNullAndTold()
    {
        var lost = new List<string>();
        byte[] body = Encoding.UTF8.GetBytes(
            $$"""{"jobs":[{{Job(1).Replace("\"tags\":[]", "\"tags\":[],\"userTask\":7", StringComparison.Ordinal)}},{"broken""");

        var jobs = JobSalvage.Read(body, VariableSerialization.Default, (_, losses) => lost.AddRange(losses.Select(loss => loss.Path)))!;

        Assert.That(jobs.Readable.Single().UserTask, Is.Null);
        Assert.That(lost, Is.EqualTo(new[] { "userTask" }));
    }

    [TestCase("{\"variables\":{\"jobKey\":\"77\"},\"retries\":nothing}", Description = "A variable of that name is no key of a job.")]
    [TestCase("{\"jobKey\":\"77\",\"retries\":nothing,\"jobKey\":\"78\"}", Description = "One that swallows the next has two.")]
    [TestCase("{\"jobKey\":\"x\",\"retries\":nothing}")]
    [TestCase("{\"jobKey\":\"77,\"retries\":nothing}")]
    [TestCase("{\"retries\":3}")]
    [TestCase("[]")]
    public void Read_KeyIsNotSure_IsNone(string odd)
    {
        var jobs = Read($$"""{"jobs":[{{Job(1)}},{{odd}}""")!;

        Assert.That(jobs.Readable.Select(job => job.JobKey.Value), Is.EqualTo(new[] { "1" }));
        Assert.That(jobs.Unreadable.Select(job => job.Key), Is.EqualTo(new JobKey?[] { null }));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("{\"jobs\":7}")]
    [TestCase("<html>")]
    public void Read_NoJobs_IsNull(string body) => Assert.That(Read(body), Is.Null);

    private static string Job(int key) => OneJob.Job.Replace("\"jobKey\":\"42\"", $"\"jobKey\":\"{key}\"", StringComparison.Ordinal);

    private static SalvagedJobs? Read(string body) => JobSalvage.Read(Encoding.UTF8.GetBytes(body), VariableSerialization.Default, Ignore);

    private static void Ignore(Type type, IReadOnlyList<JsonLoss> losses)
    {
    }
}
