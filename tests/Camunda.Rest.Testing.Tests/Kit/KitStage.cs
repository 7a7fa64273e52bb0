using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>A test of the kit on a cluster of its own: the embedded one, or the same as a connected one.</summary>
internal sealed class KitStage : IAsyncDisposable
{
    /// <summary>How long an assertion waits that cannot hold on a connected cluster.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(100);

    private readonly CamundaTestCluster _embedded;
    private readonly CamundaClient? _client;

    private KitStage(CamundaTestCluster embedded, CamundaClient? client, CamundaTestCluster cluster, ProcessTest test)
    {
        _embedded = embedded;
        _client = client;
        Cluster = cluster;
        Test = test;
    }

    /// <summary>The cluster that the test runs on.</summary>
    public CamundaTestCluster Cluster { get; }

    public ProcessTest Test { get; }

    public static Task<KitStage> OpenAsync(ModelBuilder model, bool isConnected = false) => OpenAsync(model.ToString(), isConnected);

    public static async Task<KitStage> OpenAsync(string bpmn, bool isConnected = false)
    {
        CamundaTestCluster embedded = await CamundaTestCluster.StartAsync();
        CamundaClient? client = isConnected ? embedded.CreateClient() : null;
        CamundaTestCluster cluster = client is null ? embedded : CamundaTestCluster.Connect(client);
        ProcessTestOptions options = isConnected ? new() { AssertionTimeout = Budget } : new();
        return new(embedded, client, cluster, await cluster.DeployTextAsync("model.bpmn", bpmn, options));
    }

    public Task<ProcessInstanceUnderTest> StartAsync(object? variables = null) => Test.StartAsync(variables);

    /// <summary>Runs an assertion that must fail, and returns its message up to what it prints of the instance.</summary>
    public static async Task<string> FailureOfAsync(Func<Task> assertion)
    {
        ProcessAssertionException? failure = await Assert.ThrowsAsync<ProcessAssertionException>(assertion);
        string message = failure!.Message.ReplaceLineEndings("\n");
        int end = message.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    public async ValueTask DisposeAsync()
    {
        await Test.DisposeAsync();
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        await _embedded.DisposeAsync();
    }
}
