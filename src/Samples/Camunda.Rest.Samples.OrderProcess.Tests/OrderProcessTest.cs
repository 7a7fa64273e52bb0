using Camunda.Rest.Testing;

namespace Camunda.Rest.Samples.OrderProcess.Tests;

/// <summary>One test of the order process, with the cluster that it runs on.</summary>
internal sealed class OrderProcessTest(ProcessTest test, CamundaTestCluster cluster, CamundaClient? client) : IAsyncDisposable
{
    /// <summary>The test kit.</summary>
    public ProcessTest Kit => test;

    /// <summary>Ends the test, then its cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        await test.DisposeAsync();
        await cluster.DisposeAsync();
        if (client is not null)
        {
            await client.DisposeAsync();
        }
    }
}
