using Camunda.Rest.Models;
using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Camunda.Rest.Tests.Readme;

/// <summary>The README's everyday tasks, as code that has to compile. <see cref="ReadmeTests"/> holds the two together.</summary>
internal static class EverydayTasks
{
    internal static async Task WorkOrders(CamundaClient camunda)
    {
        await using JobWorker worker = camunda.Jobs.StartWorker(
            "charge-card",
            (Job<Order> job, CancellationToken cancellationToken) => job.Variables.Total > 0
                ? Task.FromResult(new { receipt = "R-1" })
                : throw new BpmnErrorException("NOTHING_TO_CHARGE"));
    }

    internal static async Task AwaitOrder(CamundaClient camunda, Order order)
    {
        OrderResult result = await camunda.ProcessInstances.Create("order-process")
            .WithVariables(order)
            .AwaitCompletion(TimeSpan.FromSeconds(30))
            .SendAsync<OrderResult>();
    }

    internal static async Task MyTasks(CamundaClient camunda)
    {
        IReadOnlyList<UserTaskResult> mine = await camunda.UserTasks.Search()
            .Where(t => t.State == UserTaskState.Created && t.Assignee == "demo")
            .OrderByDescending(UserTaskSortField.Priority)
            .ToListAsync();
    }

    internal static async Task CompleteTask(CamundaClient camunda, ProcessInstanceKey processInstanceKey)
    {
        UserTaskResult? task = await camunda.UserTasks.Search()
            .Where(t => t.ProcessInstanceKey == processInstanceKey)
            .WaitUpTo(TimeSpan.FromSeconds(10))
            .FirstOrDefaultAsync();
        await camunda.UserTasks[task!.UserTaskKey].CompleteAsync(new { approved = true });
    }

    internal static async Task ResolveIncidents(CamundaClient camunda, ProcessDefinitionKey processDefinitionKey)
    {
        await camunda.ProcessInstances.ResolveIncidentsBatch()
            .Where(p => p.ProcessDefinitionKey == processDefinitionKey && p.HasIncident == true)
            .SendAsync();
    }

    internal static async Task CancelMany(CamundaClient camunda)
    {
        BatchOperationCreatedResult batch = await camunda.ProcessInstances.CancelBatch()
            .Where(p => p.ProcessDefinitionId == "order-process" && p.State == ProcessInstanceState.Active)
            .SendAsync();
        await camunda.BatchOperations[batch].Get()
            .WaitUpTo(TimeSpan.FromMinutes(5), b => b.State == BatchOperationState.Completed)
            .SendAsync();
    }

    internal static async Task ReadVariables(CamundaClient camunda, ProcessInstanceKey processInstanceKey)
    {
        Order order = await camunda.ProcessInstances[processInstanceKey].GetVariablesAsync<Order>();
    }

    internal static async Task PublishOnce(CamundaClient camunda, Payment payment)
    {
        await camunda.Messages.Publish("payment-received").WithCorrelationKey("A-42").WithMessageId("payment-7")
            .WithTimeToLive(TimeSpan.FromHours(1)).WithVariables(payment).SendAsync();
    }

    internal static async Task UploadAndDownload(CamundaClient camunda)
    {
        DocumentReference uploaded = await camunda.Documents.CreateFromFile("invoice.pdf").SendAsync();
        await using FileStream target = File.Create("copy.pdf");
        await camunda.Documents[uploaded].DownloadToAsync(target);
    }

    internal static async Task AddUser(CamundaClient camunda)
    {
        await camunda.Groups["accounting"].Users.AddAsync("demo");
        await camunda.Tenants["acme"].Users.AddAsync("demo");
    }

    internal static async Task EvaluateDecision(CamundaClient camunda)
    {
        decimal discount = await camunda.DecisionDefinitions.Evaluate("discount")
            .WithVariables(new { total = 99.5m, customer = "gold" })
            .SendAsync<decimal>();
    }

    internal static void AddToHost(HostApplicationBuilder builder)
    {
        builder.Services.AddCamunda(builder.Configuration.GetSection("Camunda"));
        builder.Services.AddHealthChecks().AddCamunda();
    }

    internal static void DeployAndWorkInHost(HostApplicationBuilder builder)
    {
        builder.Services.AddCamunda(builder.Configuration.GetSection("Camunda"))
            .AddDeployment(deployment => deployment.AddFolder("bpmn", "*.bpmn"))
            .AddJobWorker<ChargeCreditCard>("charge-card", options => options.MaxConcurrentJobs = 64);
    }

    internal static void CallOtherwise(CamundaClient camunda)
    {
        CamundaClient once = camunda.With(new CamundaCallOptions { MaxRetries = 0, RequestTimeout = TimeSpan.FromSeconds(2) });
    }

    internal sealed record Order(string OrderId, decimal Total);

    /// <summary>Stands in for the reader's handler.</summary>
    internal sealed class ChargeCreditCard : IJobHandler<Order>
    {
        public Task HandleAsync(Job<Order> job, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    internal sealed record OrderResult(bool Approved);

    internal sealed record Payment(decimal Amount);
}
