using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests;

public sealed class CamundaTestClusterTests
{
    [Test]
    public async Task StartAsync_Defaults_ServesOnTheLoopbackInterface()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer topology = await connection.GetAsync("topology");

        Assert.Multiple(() =>
        {
            Assert.That(connection.Cluster.BaseAddress.ToString(), Does.Match(@"^http://127\.0\.0\.1:[0-9]+/v2/$"));
            Assert.That(topology.Summary, Is.EqualTo("200"));
            Assert.That(topology.Text("gatewayVersion"), Is.EqualTo(CamundaTestCluster.ApiVersion + ".0"));
            Assert.That(topology.Json!["brokers"]![0]!["port"]!.GetValue<int>(), Is.EqualTo(connection.Cluster.BaseAddress.Port));
        });
    }

    [Test]
    public async Task StartAsync_SeveralClusters_ShareNoPort()
    {
        await using CamundaTestCluster first = await CamundaTestCluster.StartAsync();
        await using CamundaTestCluster second = await CamundaTestCluster.StartAsync();

        Assert.That(second.BaseAddress, Is.Not.EqualTo(first.BaseAddress));
    }

    [Test]
    public async Task StartAsync_AddressInUse_SaysSo()
    {
        await using CamundaTestCluster first = await CamundaTestCluster.StartAsync();
        CamundaTestClusterOptions options = new() { Urls = [new(first.BaseAddress, "/")] };

        Assert.That(
            async () => await CamundaTestCluster.StartAsync(options),
            Throws.InstanceOf<IOException>().With.Message.Contains($"{first.BaseAddress.Port}"));
    }

    [Test]
    public void StartAsync_BrokenOptions_AreRefusedByName()
    {
        CamundaTestClusterOptions options = new() { RequestTimeout = TimeSpan.Zero };

        Assert.That(
            async () => await CamundaTestCluster.StartAsync(options), Throws.ArgumentException.With.Message.Contains("RequestTimeout"));
    }

    [TestCase("status", HttpStatusCode.NoContent)]
    [TestCase("license", HttpStatusCode.OK)]
    [TestCase("authentication/me", HttpStatusCode.OK)]
    public async Task Get_ClusterInformation_Succeeds(string path, HttpStatusCode status)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        Assert.That((await connection.GetAsync(path)).Summary, Is.EqualTo($"{(int)status}"));
    }

    [Test]
    public async Task DisposeAsync_Twice_IsFineAndEndsTheServer()
    {
        CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await cluster.DisposeAsync();
        await cluster.DisposeAsync();
        using HttpClient http = new();

        Assert.That(async () => await http.GetAsync(new Uri(cluster.BaseAddress, "topology")), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task CreateClient_Options_AreThoseOfTheClusterUntilTheCallerChangesThem()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        (Uri?, TimeProvider, TimeSpan?)? seen = null;

        await using CamundaClient client = cluster.CreateClient(options =>
        {
            seen = (options.BaseAddress, options.TimeProvider, options.WorkerDefaults.PollTimeout);
            options.WorkerDefaults.PollTimeout = TimeSpan.FromSeconds(1);
        });

        Assert.That(seen, Is.EqualTo(((Uri?)cluster.BaseAddress, (TimeProvider)cluster.Clock, (TimeSpan?)TimeSpan.FromMilliseconds(200))));
    }

    [Test]
    public async Task CreateClient_WorkerWhoseJobBacksOff_TriesAgainWhenTheClockIsAdvanced()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await using CamundaClient client = connection.Cluster.CreateClient();
        Channel<int> tries = Channel.CreateUnbounded<int>();
        await using JobWorker worker = client.Jobs.StartWorker<JsonVariables, JobOutcome>("work", (job, _) =>
        {
            tries.Writer.TryWrite(job.Retries);
            return Task.FromResult(job.Retries == 2 ? JobOutcome.Fail("not yet", 1, TimeSpan.FromHours(1)) : JobOutcome.Complete());
        });
        await connection.StartInstanceAsync("work");

        int first = await tries.Reader.ReadAsync();
        await Patience.WhenAsync(async () => (await connection.SearchAsync("jobs", """{"filter":{"state":"FAILED"}}""")).Items.Count == 1);

        connection.Cluster.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That((first, await tries.Reader.ReadAsync()), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task Authentication_NoOrWrongCredentials_Is401()
    {
        await using TestConnection connection = await TestConnection.OpenAsync(new() { Username = "demo", Password = "s3:cret" });

        TestAnswer none = await connection.GetAsync("topology");
        TestAnswer wrong = await GetAsync(connection, "Basic", "demo:secret");
        TestAnswer right = await GetAsync(connection, "basic", "demo:s3:cret");
        TestAnswer open = await connection.GetAsync("status");

        Assert.Multiple(() =>
        {
            Assert.That(none.Summary, Does.StartWith("401 Unauthorized"));
            Assert.That(none.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(wrong.Summary, Does.StartWith("401"));
            Assert.That(right.Summary, Is.EqualTo("200"));
            Assert.That(right.Text("username"), Is.EqualTo("demo"));
            Assert.That(open.Summary, Is.EqualTo("204"));
        });
    }

    [Test]
    public async Task Intercept_Set_SeesEachRequestFirstAndMayAnswer()
    {
        int seen = 0;
        await using TestConnection connection = await TestConnection.OpenAsync(new()
        {
            Intercept = (context, next) =>
            {
                context.Response.StatusCode = 503;
                return Interlocked.Increment(ref seen) == 1 ? Task.CompletedTask : next();
            },
        });

        TestAnswer first = await connection.GetAsync("topology");
        TestAnswer second = await connection.GetAsync("topology");

        Assert.That((first.Status, second.Status, seen), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, 2)));
    }

    [Test]
    public async Task Intercept_Aborts_ClientSeesABrokenConnection()
    {
        await using TestConnection connection = await TestConnection.OpenAsync(new()
        {
            Intercept = (context, _) =>
            {
                context.Abort();
                return Task.CompletedTask;
            },
        });

        Assert.That(async () => await connection.GetAsync("topology"), Throws.InstanceOf<HttpRequestException>());
    }

    private static Task<TestAnswer> GetAsync(TestConnection connection, string scheme, string credentials)
    {
        HttpRequestMessage request = new(HttpMethod.Get, "authentication/me");
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        return connection.SendAsync(request);
    }
}
