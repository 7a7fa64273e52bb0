using Camunda.Rest;
using Camunda.Rest.Models;
using Camunda.Rest.Samples.NativeAot;

// Published with native AOT: deploys, works jobs, starts with a typed record and searches. The address is that of CAMUNDA_REST_ADDRESS.
CamundaClientOptions options = CamundaClientOptions.FromEnvironment();
options.VariableSerialization = VariableSerialization.SystemTextJson(Variables.Default);
await using CamundaClient camunda = CamundaClient.Create(options);

TopologyResponse topology = await camunda.Cluster.GetTopologyAsync();
Console.WriteLine($"connected to gateway {topology.GatewayVersion}");

DeploymentResult deployment = await camunda.Deployments.Create().AddEmbedded(typeof(Order).Assembly, "payment.bpmn").SendAsync();
Console.WriteLine($"deployed {deployment.Deployments.Count} process");

await using var worker = camunda.Jobs.StartWorker<Charge, Receipt>("charge-card", (job, cancellationToken) =>
{
    Charge charge = job.Variables;
    return Task.FromResult(new Receipt($"R-{charge.OrderId}-{charge.Method}-{charge.Attempts}", charge.Total, TimeSpan.FromMinutes(90)));
});

CreateProcessInstanceResult started = await camunda.ProcessInstances.Create("payment-process")
    .WithVariables(new Order("A-42", 99.50m, new DateOnly(2026, 11, 30)))
    .SendAsync();
Console.WriteLine("started an instance");

SearchPage<ProcessInstanceResult> found = await camunda.ProcessInstances.Search()
    .Where(instance => instance.ProcessDefinitionId == "payment-process" && instance.State == ProcessInstanceState.Completed
        && instance.ProcessInstanceKey == started.ProcessInstanceKey)
    .WaitUpTo(TimeSpan.FromSeconds(30))
    .GetPageAsync();
Receipt receipt = await camunda.ProcessInstances[found.Items[0].ProcessInstanceKey].GetVariablesAsync<Receipt>();
Console.WriteLine($"completed: {receipt.ReceiptId} charged {receipt.Charged} in {receipt.Took}");
return receipt == new Receipt("R-A-42-Card-1", 99.50m, TimeSpan.FromMinutes(90)) ? 0 : 1;
