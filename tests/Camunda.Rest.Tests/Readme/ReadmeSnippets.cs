using System.Text.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;

namespace Camunda.Rest.Tests.Readme;

/// <summary>The README's snippets, as code that has to compile. <see cref="ReadmeTests"/> holds the two together.</summary>
internal static class ReadmeSnippets
{
    internal static async Task FirstScreen()
    {
        await using CamundaClient camunda = CamundaClient.Create();            // CAMUNDA_* variables, else http://localhost:8080/v2/

        await camunda.Deployments.Create().AddFile("order.bpmn").SendAsync();

        CreateProcessInstanceResult started = await camunda.ProcessInstances.Create("order-process")
            .WithVariables(new { orderId = "A-42", total = 99.5m })
            .SendAsync();

        await foreach (UserTaskResult task in camunda.UserTasks.Search()
            .Where(t => t.State == UserTaskState.Created && t.Assignee == "demo"))
        {
            await camunda.UserTasks[task.UserTaskKey].CompleteAsync(new { approved = true });
        }
    }

    internal static async Task SerializeVariables()
    {
        var options = CamundaClientOptions.FromEnvironment();
        options.VariableSerialization = VariableSerialization.SystemTextJson(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        await using CamundaClient client = CamundaClient.Create(options);
    }

    internal static async Task Connect(string password)
    {
        await using CamundaClient camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("https://camunda.example/v2/"),
            Authentication = CamundaAuthentication.Basic("demo", password),
            RequestTimeout = TimeSpan.FromSeconds(10),
        });
    }

    internal static async Task ConnectWithTokens(string secret)
    {
        await using CamundaClient camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("https://camunda.example/v2/"),
            Authentication = CamundaAuthentication.OAuth(new CamundaOAuthOptions
            {
                Issuer = new Uri("https://login.example/realms/camunda"),          // or TokenUrl
                ClientId = "order-service",
                ClientSecret = secret,                                             // or ClientCertificate, to sign instead
                Audience = "orchestration-api",
            }),
        });
    }

    internal static async Task ConnectWithCertificates()
    {
        await using CamundaClient camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("https://camunda.example/v2/"),
            Tls = new CamundaTlsOptions
            {
                CertificateAuthorityPath = "/etc/camunda/ca.crt",
                ClientCertificatePath = "/etc/camunda/tls.crt",
                ClientKeyPath = "/etc/camunda/tls.key",
            },
        });
    }

    internal static async Task WorkJobs(CamundaClient camunda)
    {
        IReadOnlyList<ActivatedJobResult> jobs = await camunda.Jobs.Activate("charge-card").WithMaxJobs(8).SendAsync();
        foreach (ActivatedJobResult job in jobs)
        {
            Order order = job.Variables.As<Order>();
            if (order.Total > 0)
                await camunda.Jobs[job.JobKey].CompleteAsync(new { receipt = "R-1" });
            else
                await camunda.Jobs[job.JobKey].ThrowErrorAsync("NOTHING_TO_CHARGE");
        }
    }

    internal static async Task DeployMany(CamundaClient camunda)
    {
        DeploymentResult deployment = await camunda.Deployments.Create()
            .AddFolder("processes", "*.bpmn", recursive: true)
            .AddEmbedded(typeof(Program).Assembly, "Shop.rules.price.dmn", "price.dmn")
            .ForTenant("acme")
            .SendAsync();
        foreach (DeploymentProcessResult process in deployment.Processes)
            Console.WriteLine($"{process.ProcessDefinitionId} {process.ProcessDefinitionVersion}");
    }

    internal static async Task Documents(CamundaClient camunda)
    {
        DocumentReference invoice = await camunda.Documents.CreateFromFile("invoice.pdf")
            .WithContentType("application/pdf")
            .WithExpiry(TimeSpan.FromDays(90))
            .SendAsync();
        await camunda.ProcessInstances.Create("order-process").WithVariables(new { invoice }).SendAsync();

        await using FileStream copy = File.Create("copy.pdf");
        await camunda.Documents[invoice].DownloadToAsync(copy);
    }

    internal static async Task Errors(CamundaClient camunda, UserTaskKey userTaskKey, Log logger)
    {
        try
        {
            await camunda.UserTasks[userTaskKey].CompleteAsync();
        }
        catch (CamundaNotFoundException e)
        {
            logger.LogWarning("{Operation} {Request}: {Detail}", e.OperationId, e.Request, e.Problem?.Detail);
        }
    }

    internal static async Task RawTier(CamundaClient camunda)
    {
        UserTaskSearchQueryResult raw = await camunda.Api.UserTasks.SearchUserTasksAsync(new UserTaskSearchQuery());
    }

    internal static async Task TestWithoutDocker()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
    }

    internal sealed record Order(decimal Total);

    /// <summary>Stands in for the reader's program.</summary>
    internal sealed class Program;

    /// <summary>Stands in for the reader's logger.</summary>
    internal abstract class Log
    {
        public abstract void LogWarning(string message, params object?[] arguments);
    }
}
