using Camunda.Rest.Testing.Tests.Bpmn;


namespace Camunda.Rest.Testing.Tests;

/// <summary>A cluster with processes, and a client of it.</summary>
internal sealed class ModelStage : IAsyncDisposable
{
    private ModelStage(CamundaTestCluster cluster) => (Cluster, Camunda) = (cluster, cluster.CreateClient());

    public CamundaTestCluster Cluster { get; }

    public CamundaClient Camunda { get; }

    public static async Task<ModelStage> OpenAsync(params ModelBuilder[] models)
    {
        ModelStage stage = new(await CamundaTestCluster.StartAsync());
        foreach (ModelBuilder model in models)
        {
            await stage.Camunda.Deployments.Create().AddText($"{model.Id}.bpmn", model.ToString()).SendAsync();
        }

        return stage;
    }

    public async Task<ProcessInstanceKey> StartAsync(string processId = "p", object? variables = null) =>
        (await Camunda.ProcessInstances.Create(processId).WithVariables(variables ?? new { }).SendAsync()).ProcessInstanceKey;

    public async Task<string> StateOfAsync(ProcessInstanceKey key) =>
        (await Camunda.ProcessInstances[key].GetAsync()).State.ToString().ToUpperInvariant();

    public async ValueTask DisposeAsync()
    {
        await Camunda.DisposeAsync();
        await Cluster.DisposeAsync();
    }
}
