using Camunda.Rest.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Samples.OrderProcess.Tests;

/// <summary>What all tests of the run share: the cluster that they run on, and the coverage that they add up to.</summary>
[SetUpFixture]
internal sealed class OrderProcessRun
{
    private static readonly ProcessCoverage Coverage = new();

    /// <summary>
    /// Deploys the order process, with the decision and the process that it calls, for one test: on an embedded cluster of its own, so that
    /// no test moves the time of another, or on the cluster at <c>CAMUNDA_REST_ADDRESS</c>, where tests have to run one after the other.
    /// </summary>
    public static async Task<OrderProcessTest> DeployAsync()
    {
        bool isConfigured = Environment.GetEnvironmentVariable("CAMUNDA_REST_ADDRESS") is { Length: > 0 };
        CamundaClient? client = isConfigured ? CamundaClient.Create() : null;
        CamundaTestCluster cluster = client is null ? await CamundaTestCluster.StartAsync() : CamundaTestCluster.Connect(client);
        ProcessTest test = await cluster.DeployAsync(
            "models/order.bpmn",
            new ProcessTestOptions { Name = TestContext.CurrentContext.Test.Name, Coverage = Coverage });
        return new(test, cluster, client);
    }

    /// <summary>Writes the coverage of the run: pages and JSON beside the test assembly, and a summary to the console.</summary>
    [OneTimeTearDown]
    public async Task WriteCoverageAsync()
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "coverage");
        await Coverage.WriteHtmlAsync(folder);
        await Coverage.WriteJsonAsync(Path.Combine(folder, "coverage.json"));
        TestContext.Progress.WriteLine(Coverage.Summary);
    }
}
