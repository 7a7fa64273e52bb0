using Camunda.Rest.Models;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Quickstart;

/// <summary>The first workflow: deploy an order process, start it, charge the card, approve the shipment, see it complete.</summary>
internal sealed class FirstWorkflow(CamundaClient camunda, Report report)
{
    /// <summary>The time limit of a read: changes are not yet visible at first, because reads are eventually consistent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task RunAsync()
    {
        // 1. Test the connection.
        TopologyResponse topology = await camunda.Cluster.GetTopologyAsync();
        report.Step(
            "Connected", $"{topology.ClusterSize} broker(s), {topology.PartitionsCount} partition(s), gateway {topology.GatewayVersion}");

        // 2. Deploy the process: a service task, then a user task.
        DeploymentResult deployment = await camunda.Deployments.Create()
            .AddFile(Path.Combine(AppContext.BaseDirectory, "order.bpmn"))
            .SendAsync();
        DeploymentProcessResult process = deployment.Processes.Single();
        report.Step("Deployed", $"{process.ProcessDefinitionId}, version {process.ProcessDefinitionVersion}");

        // 3. Start an instance. Any object becomes variables.
        CreateProcessInstanceResult order = await camunda.ProcessInstances.Create(process.ProcessDefinitionKey)
            .WithVariables(new Order("A-42", 99.50m))
            .SendAsync();
        report.Step("Started", $"instance {order.ProcessInstanceKey}");

        // 4. Work the jobs of the service task. What the handler returns becomes variables, too.
        await using JobWorker worker = camunda.Jobs.StartWorker(
            "quickstart-charge-card",
            (Job<Order> job, CancellationToken cancellationToken) => Task.FromResult(new Receipt($"R-{job.Variables.OrderId}")));
        Receipt receipt = await camunda.ProcessInstances[order.ProcessInstanceKey].GetVariables<Receipt>()
            .WaitUpTo(Patience)
            .SendAsync();
        report.Step("Charged", $"receipt {receipt.ReceiptId}");

        // 5. Find the user task, assign it, complete it.
        UserTaskResult? task = await camunda.UserTasks.Search()
            .Where(t => t.ProcessInstanceKey == order.ProcessInstanceKey && t.State == UserTaskState.Created)
            .WaitUpTo(Patience)
            .FirstOrDefaultAsync();
        await camunda.UserTasks[task!.UserTaskKey].AssignAsync("demo");
        report.Step("Assigned", $"'{task.Name}' to demo");
        await camunda.UserTasks[task.UserTaskKey].CompleteAsync(new { approved = true });
        report.Step("Completed", $"'{task.Name}'");

        // 6. See the instance complete.
        ProcessInstanceResult completed = await camunda.ProcessInstances[order.ProcessInstanceKey].Get()
            .WaitUpTo(Patience, instance => instance.State == ProcessInstanceState.Completed)
            .SendAsync();
        report.Step("Finished", $"instance {completed.ProcessInstanceKey} is {completed.State}");

        // 7. See what an error looks like: the task no longer exists, so completing it again throws.
        try
        {
            await camunda.UserTasks[task.UserTaskKey].CompleteAsync();
            throw new InvalidOperationException("The cluster completed one task twice.");
        }
        catch (CamundaException expected) when (expected is CamundaNotFoundException or CamundaConflictException)
        {
            report.Step("Error mapped", $"{expected.GetType().Name}: {expected.Problem?.Title}, {expected.Problem?.Detail}");
        }
    }

    private sealed record Order(string OrderId, decimal Total);

    private sealed record Receipt(string ReceiptId);
}
