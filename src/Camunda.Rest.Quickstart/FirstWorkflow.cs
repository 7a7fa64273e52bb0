using Camunda.Rest.Models;

namespace Camunda.Rest.Quickstart;

/// <summary>The first workflow: deploy an order process, start it, charge the card, approve the shipment, see it complete.</summary>
internal sealed class FirstWorkflow(CamundaClient camunda, Report report, TimeProvider clock)
{
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
        DeploymentProcessResult process = deployment.Deployments
            .Select(item => item.ProcessDefinition)
            .OfType<DeploymentProcessResult>()
            .Single();
        report.Step("Deployed", $"{process.ProcessDefinitionId}, version {process.ProcessDefinitionVersion}");

        // 3. Start an instance. Any object becomes variables.
        CreateProcessInstanceResult order = await camunda.ProcessInstances.Create("order-process")
            .WithVariables(new { orderId = "A-42", total = 99.50m })
            .SendAsync();
        report.Step("Started", $"instance {order.ProcessInstanceKey}");

        // 4. Work the job of the service task.
        Order charged = await ChargeCardAsync(order.ProcessInstanceKey);
        report.Step("Charged", $"order {charged.OrderId}: {charged.Total} EUR");

        // 5. Find the user task, assign it, complete it.
        UserTaskResult task = await WaitFor.ValueAsync(
            clock,
            "the user task",
            () => camunda.UserTasks.Search()
                .Where(t => t.ProcessInstanceKey == order.ProcessInstanceKey && t.State == UserTaskState.Created)
                .OrderByDescending(UserTaskSortField.CreationDate)
                .FirstOrDefaultAsync());
        await camunda.UserTasks[task.UserTaskKey].AssignAsync("demo");
        report.Step("Assigned", $"'{task.Name}' to demo");
        await camunda.UserTasks[task.UserTaskKey].CompleteAsync(new { approved = true });
        report.Step("Completed", $"'{task.Name}'");

        // 6. Watch the instance complete. Searches and reads are eventually consistent, so repeat them until the result is visible.
        ProcessInstanceResult completed = await WaitFor.ValueAsync(clock, "the instance to complete", async () =>
        {
            ProcessInstanceResult? now = await camunda.ProcessInstances.Search()
                .Where(i => i.ProcessInstanceKey == order.ProcessInstanceKey)
                .FirstOrDefaultAsync();
            return now?.State == ProcessInstanceState.Completed ? now : null;
        });
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

    private async Task<Order> ChargeCardAsync(ProcessInstanceKey instance)
    {
        ActivatedJobResult job = await WaitFor.ValueAsync(clock, "the job", async () =>
        {
            IReadOnlyList<ActivatedJobResult> jobs = await camunda.Jobs.Activate("charge-card")
                .WithWorker("quickstart")
                .WithLock(TimeSpan.FromMinutes(1))
                .WithMaxJobs(1)
                .WithLongPoll(TimeSpan.FromSeconds(5))
                .SendAsync();
            return jobs.FirstOrDefault(candidate => candidate.ProcessInstanceKey == instance);
        });
        await camunda.Jobs[job.JobKey].CompleteAsync(new { receipt = "R-1" });
        return job.Variables.As<Order>();
    }

    private sealed record Order(string OrderId, decimal Total);
}
