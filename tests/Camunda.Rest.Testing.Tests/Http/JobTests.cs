using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class JobTests
{
    private const string LongPoll = """{"type":"work","worker":"poller","timeout":10000,"maxJobsToActivate":5,"requestTimeout":60000}""";

    [Test]
    public async Task Activate_Job_GivesWhatAWorkerNeeds()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
        string instance = await connection.StartInstanceAsync("order", """{"amount":9007199254740993,"note":null,"other":1}""");

        JsonNode job = (await connection.ActivateAsync("charge-card", more: ""","fetchVariable":["amount","note"]""")).Single()!;

        Assert.Multiple(() =>
        {
            Assert.That(job["variables"]!.ToJsonString(), Is.EqualTo("""{"amount":9007199254740993,"note":null}"""));
            Assert.That(job["customHeaders"]!.ToJsonString(), Is.EqualTo("""{"method":"VISA"}"""));
            Assert.That(job["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
            Assert.That(
                $"{job["elementId"]} {job["worker"]} {job["retries"]} {job["kind"]} {job["processDefinitionVersion"]}",
                Is.EqualTo("charge tester 3 BPMN_ELEMENT 1"));
        });
    }

    [Test]
    public async Task Activate_LockedJob_ComesBackAfterItsTimeout()
    {
        WorkClock time = new();
        await using TestConnection connection = await OpenAsync(time);
        await connection.StartInstanceAsync("work");

        int first = (await connection.ActivateAsync("work")).Count;
        int locked = (await connection.ActivateAsync("work")).Count;
        time.Advance(TimeSpan.FromSeconds(10));
        int again = (await connection.ActivateAsync("work")).Count;

        Assert.That((first, locked, again), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public async Task Activate_NoJobYet_WaitsForOne()
    {
        await using TestConnection connection = await OpenAsync();
        Task<TestAnswer> poll = connection.PostAsync("jobs/activation", LongPoll);

        await connection.StartInstanceAsync("work");

        Assert.That((await poll).Json!["jobs"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Activate_NoJobInTime_GivesAnEmptyList()
    {
        WorkClock time = new();
        await using TestConnection connection = await OpenAsync(time);

        Task<TestAnswer> poll = connection.PostAsync("jobs/activation", LongPoll);
        await time.PassAsync(TimeSpan.FromSeconds(60));
        TestAnswer answer = await poll;

        Assert.That((answer.Summary, answer.Body), Is.EqualTo(("200", """{"jobs":[]}""")));
    }

    [Test]
    public async Task Activate_ClientsGoAway_LosesNoJob()
    {
        using CountdownEvent arrived = new(5);
        await using TestConnection connection = await OpenAsync(arrival: arrived);
        using CancellationTokenSource leaving = new();
        Task<TestAnswer>[] abandoned =
        [
            .. Enumerable.Range(0, 5).Select(_ => connection.PostAsync("jobs/activation", LongPoll, leaving.Token)),
        ];
        await Task.Run(arrived.Wait);
        await leaving.CancelAsync();
        Assert.That(async () => await Task.WhenAll(abandoned), Throws.InstanceOf<OperationCanceledException>());

        await connection.StartInstanceAsync("work");
        TestAnswer staying = await connection.PostAsync("jobs/activation", LongPoll);

        Assert.That(staying.Json!["jobs"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Activate_PollsThatWereGivenUp_LeaveTheJobToWhoeverAsksNext()
    {
        await using TestConnection connection = await OpenAsync();
        for (int round = 0; round < 20; round++)
        {
            using CancellationTokenSource leaving = new();
            Task<TestAnswer>[] abandoned =
            [
                .. Enumerable.Range(0, 3).Select(_ => connection.PostAsync("jobs/activation", LongPoll, leaving.Token)),
            ];
            // A round trip, by which some of the polls wait in the cluster and some are on their way.
            await connection.ActivateAsync("other");
            await leaving.CancelAsync();
            await connection.StartInstanceAsync("work");

            JsonNode job = await connection.ActivateOneAsync("work");

            Assert.That(job["worker"]!.ToString(), Is.EqualTo("tester"));
            Assert.That(async () => await Task.WhenAll(abandoned), Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public async Task Activate_ClientThatClosesAfterItsAnswer_KeepsItsJob()
    {
        await using TestConnection connection = await OpenAsync();
        for (int round = 0; round < 20; round++)
        {
            await connection.StartInstanceAsync("work");
            using (HttpClient http = new() { BaseAddress = connection.Cluster.BaseAddress })
            {
                using StringContent body = new(LongPoll, System.Text.Encoding.UTF8, "application/json");
                using HttpRequestMessage request = new(HttpMethod.Post, "jobs/activation")
                {
                    Content = body,
                    Headers = { ConnectionClose = true },
                };
                using HttpResponseMessage response = await http.SendAsync(request);
                Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("jobKey"));
            }

            Assert.That(await connection.ActivateAsync("work"), Is.Empty);
        }
    }

    [Test]
    public async Task Activate_ClusterStops_EndsThePollAtOnce()
    {
        // The time of the poll does not pass.
        WorkClock time = new();
        await using TestConnection connection = await OpenAsync(time);
        Task<TestAnswer> poll = connection.PostAsync("jobs/activation", LongPoll);
        await time.WhenWaitingAsync(TimeSpan.FromSeconds(60));

        await connection.Cluster.DisposeAsync();

        Assert.That((await poll).Summary, Is.EqualTo("503 UNAVAILABLE: The test cluster is being stopped."));
    }

    [Test]
    public async Task Complete_ActivatedJob_MovesTheInstanceOn()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("work");
        JsonNode job = await connection.ActivateOneAsync("work");

        await connection.CompleteJobAsync(job, """{"done":true}""");
        TestAnswer again = await connection.PostAsync($"jobs/{job["jobKey"]}/completion", "{}");

        Assert.Multiple(async () =>
        {
            Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
            Assert.That((await connection.FindOneAsync("jobs"))["state"]!.ToString(), Is.EqualTo("COMPLETED"));
            Assert.That((await connection.FindOneAsync("variables"))["value"]!.ToString(), Is.EqualTo("true"));
            Assert.That(again.Summary, Does.StartWith("404 NOT_FOUND"));
        });
    }

    [Test]
    public async Task Complete_WithoutBody_IsFine()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("work");
        JsonNode job = await connection.ActivateOneAsync("work");

        Assert.That((await connection.PostAsync($"jobs/{job["jobKey"]}/completion")).Summary, Is.EqualTo("204"));
    }

    [Test]
    public async Task Fail_WithRetriesAndBackOff_ComesBackWhenTheBackOffEnds()
    {
        WorkClock time = new();
        await using TestConnection connection = await OpenAsync(time);
        await connection.StartInstanceAsync("work");
        JsonNode job = await connection.ActivateOneAsync("work");

        await connection.CommandAsync(
            HttpMethod.Post, $"jobs/{job["jobKey"]}/failure", """{"retries":1,"retryBackOff":30000,"errorMessage":"no line"}""");
        JsonNode failed = await connection.FindOneAsync(
            "jobs", """{"filter":{"state":"FAILED","hasFailedWithRetriesLeft":true,"errorMessage":{"$like":"no*"}}}""");
        int during = (await connection.ActivateAsync("work")).Count;
        time.Advance(TimeSpan.FromSeconds(30));
        int after = (await connection.ActivateAsync("work")).Count;

        Assert.That((failed["retries"]!.GetValue<int>(), during, after), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public async Task Fail_NoRetriesLeft_RaisesAnIncidentThatCanBeResolved()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("work");
        JsonNode job = await connection.ActivateOneAsync("work");
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/failure", """{"retries":0,"errorMessage":"broken"}""");

        JsonNode incident = await connection.FindOneAsync("incidents", """{"filter":{"state":"ACTIVE","errorType":"JOB_NO_RETRIES"}}""");
        JsonNode withError = await connection.FindOneAsync(
            "process-instances",
            """{"filter":{"hasIncident":true,"errorMessage":{"$like":"*broken*"},"hasElementInstanceIncident":true}}""");
        await connection.CommandAsync(HttpMethod.Patch, $"jobs/{job["jobKey"]}", """{"changeset":{"retries":2}}""");
        await connection.CommandAsync(HttpMethod.Post, $"incidents/{incident["incidentKey"]}/resolution");
        JsonNode retried = await connection.ActivateOneAsync("work");

        Assert.Multiple(async () =>
        {
            Assert.That(withError["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
            Assert.That(retried["jobKey"]!.ToString(), Is.EqualTo(job["jobKey"]!.ToString()));
            Assert.That((await connection.GetAsync($"incidents/{incident["incidentKey"]}")).Text("state"), Is.EqualTo("RESOLVED"));
            Assert.That((await connection.GetAsync($"process-instances/{instance}")).Json!["hasIncident"]!.GetValue<bool>(), Is.False);
        });
    }

    [Test]
    public async Task ThrowError_Uncaught_RaisesAnIncident()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("work");
        JsonNode job = await connection.ActivateOneAsync("work");

        await connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/error", """{"errorCode":"NO_STOCK","errorMessage":null}""");

        Assert.That((await connection.FindOneAsync("incidents"))["errorType"]!.ToString(), Is.EqualTo("UNHANDLED_ERROR_EVENT"));
        Assert.That(
            (await connection.FindOneAsync("jobs", """{"filter":{"errorCode":"NO_STOCK"}}"""))["state"]!.ToString(),
            Is.EqualTo("ERROR_THROWN"));
    }

    [TestCase("""{"changeset":{}}""", "$.changeset: must change something")]
    [TestCase("""{"changeset":{"retries":0}}""", "$.retries: must be greater than 0")]
    [TestCase("""{"changeset":{"timeout":0}}""", "$.timeout: must be greater than 0")]
    public async Task Update_ChangesetThatIsNone_IsA400(string json, string rule)
    {
        await using TestConnection connection = await OpenAsync();

        Assert.That((await connection.SendAsync(HttpMethod.Patch, "jobs/1", json)).Summary, Does.StartWith("400").And.Contain(rule));
    }

    [Test]
    public async Task ActivateAndComplete_ManyWorkersAtOnce_HandlesEachJobOnce()
    {
        const int instances = 200;
        await using TestConnection connection = await OpenAsync();
        Task starting = Task.WhenAll(Enumerable.Range(0, instances).Select(_ => connection.StartInstanceAsync("work")));
        int handled = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (Volatile.Read(ref handled) < instances)
            {
                foreach (JsonNode? job in await connection.ActivateAsync("work"))
                {
                    await connection.CompleteJobAsync(job!);
                    Interlocked.Increment(ref handled);
                }
            }
        }));
        await starting;

        TestAnswer completed = await connection.SearchAsync("process-instances", """{"filter":{"state":"COMPLETED"},"page":{"limit":1}}""");
        Assert.That((handled, completed.Json!["page"]!["totalItems"]!.GetValue<int>()), Is.EqualTo((instances, instances)));
    }

    /// <summary>A cluster with the process 'work'; <paramref name="arrival"/> counts the polls that the server has begun with.</summary>
    private static Task<TestConnection> OpenAsync(TimeProvider? time = null, CountdownEvent? arrival = null)
    {
        CamundaTestClusterOptions options = new()
        {
            TimeProvider = time ?? TimeProvider.System,
            Intercept = (context, next) =>
            {
                Task answer = next();
                if (arrival is { IsSet: false } && context.Request.Path.Value!.EndsWith("/activation", StringComparison.Ordinal))
                {
                    arrival.Signal();
                }

                return answer;
            },
        };
        return TestConnection.OpenAsync(options).WithProcessAsync("work.bpmn", SampleProcesses.Work);
    }
}
