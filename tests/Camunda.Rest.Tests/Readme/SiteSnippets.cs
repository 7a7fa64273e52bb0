using System.Text.Json;
using Camunda.Rest.Feel;
using Camunda.Rest.Feel.Dmn;
using Camunda.Rest.Models;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>The snippets of the documentation site that are parts of a program. <see cref="SiteTests"/> holds the two together.</summary>
internal static class SiteSnippets
{
    internal static async Task ConnectToYourCluster()
    {
        await using CamundaClient camunda = CamundaClient.Create();
    }

    internal static async Task ConnectInCode(string secret)
    {
        await using CamundaClient camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("https://camunda.example/v2/"),
            Authentication = CamundaAuthentication.OAuth(new CamundaOAuthOptions
            {
                Issuer = new Uri("https://login.example/realms/camunda"),
                ClientId = "order-service",
                ClientSecret = secret,
                Audience = "orchestration-api",
            }),
        });
    }

    internal static async Task ConnectWithTls()
    {
        CamundaClientOptions options = CamundaClientOptions.FromEnvironment();
        options.Tls.CertificateAuthorityPath = "/etc/camunda/ca.crt";
        options.Tls.ClientCertificatePath = "/etc/camunda/tls.crt";
        options.Tls.ClientKeyPath = "/etc/camunda/tls.key";
        await using CamundaClient camunda = CamundaClient.Create(options);
    }

    internal static async Task Work(CamundaClient camunda, PaymentGateway gateway)
    {
        await using JobWorker worker = camunda.Jobs.StartWorker(
            "charge-card",
            async (Job<Charge> job, CancellationToken cancellationToken) =>
                new Charged(await gateway.ChargeAsync(job.Variables.OrderId, job.Variables.Total, cancellationToken)),
            options => options.LockDuration = TimeSpan.FromMinutes(1));
    }

    internal static void DecideRetries(JobWorkerOptions options)
    {
        options.RetryBackOffGenerator = (job, exception) => exception is HttpRequestException ? TimeSpan.FromMinutes(1) : null;
        options.RetriesGenerator = (job, exception) => exception is FormatException ? 0 : null;
    }

    internal static async Task SearchTasks(CamundaClient camunda)
    {
        await foreach (UserTaskResult task in camunda.UserTasks.Search()
            .Where(t => t.State == UserTaskState.Created && t.Assignee == "demo" && t.Priority >= 50)
            .OrderByDescending(UserTaskSortField.CreationDate)
            .WithPageSize(200))
        {
            Console.WriteLine(task.Name);
        }
    }

    internal static async Task ReadPage(CamundaClient camunda)
    {
        SearchPage<ProcessInstanceResult> page = await camunda.ProcessInstances.Search()
            .Where(p => p.HasIncident == true)
            .WithPageSize(20)
            .GetPageAsync();
    }

    internal static async Task WaitForChanges(CamundaClient camunda, CreateProcessInstanceResult order)
    {
        UserTaskResult? task = await camunda.UserTasks.Search()
            .Where(t => t.ProcessInstanceKey == order.ProcessInstanceKey)
            .WaitUpTo(TimeSpan.FromSeconds(10))
            .FirstOrDefaultAsync();

        ProcessInstanceResult completed = await camunda.ProcessInstances[order.ProcessInstanceKey].Get()
            .WaitUpTo(TimeSpan.FromSeconds(10), instance => instance.State == ProcessInstanceState.Completed)
            .SendAsync();
    }

    internal static async Task CancelMany(CamundaClient camunda)
    {
        BatchOperationCreatedResult batch = await camunda.ProcessInstances.CancelBatch()
            .Where(p => p.ProcessDefinitionId == "order-process" && p.State == ProcessInstanceState.Active)
            .SendAsync();
    }

    internal static void SerializeVariables()
    {
        CamundaClientOptions options = CamundaClientOptions.FromEnvironment();
        options.VariableSerialization = VariableSerialization.SystemTextJson(new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }

    internal static async Task HandleErrors(CamundaClient camunda, UserTaskKey userTaskKey)
    {
        try
        {
            await camunda.UserTasks[userTaskKey].CompleteAsync(new { approved = true });
        }
        catch (CamundaNotFoundException)
        {
            Console.WriteLine("The task does not exist any more.");
        }
        catch (CamundaException e) when (e.OutcomeUnknown)
        {
            Console.WriteLine($"Check whether the task is complete: {e.Message}");
        }
    }

    internal static void CallOtherwise(CamundaClient camunda)
    {
        CamundaClient once = camunda.With(new CamundaCallOptions { MaxRetries = 0, RequestTimeout = TimeSpan.FromSeconds(2) });
        CamundaClient repeatable = camunda.With(new CamundaCallOptions { RepeatWhenUncertain = true });
    }

    internal sealed record Charge(string OrderId, decimal Total);

    internal sealed record Charged(string Receipt);

    /// <summary>Stands in for the reader's gateway.</summary>
    internal static void TestADecision()
    {
        DmnModel model = DmnModel.Parse(File.ReadAllText("discount.dmn"));
        DecisionResult result = model.Evaluate("discount", new FeelContext([KeyValuePair.Create("total", (FeelValue)99.5m)]));
        Assert.That(result.Output.ToString(), Is.EqualTo("5"));
    }

    internal abstract class PaymentGateway
    {
        public abstract Task<string> ChargeAsync(string orderId, decimal total, CancellationToken cancellationToken);
    }
}
