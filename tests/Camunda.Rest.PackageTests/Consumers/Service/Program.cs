using Camunda.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Service;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddCamunda(builder.Configuration.GetSection("Camunda")).AddJobWorker<ChargeCard>("charge-card");
builder.Services.AddHealthChecks().AddCamunda();

using IHost host = builder.Build();
await host.StartAsync();

CamundaClient camunda = host.Services.GetRequiredService<CamundaClient>();
HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
Console.WriteLine($"health: {health.Status}");

await camunda.Deployments.Create().AddEmbedded(typeof(ChargeCard).Assembly, "order.bpmn", "order.bpmn").SendAsync();
Receipt receipt = await camunda.ProcessInstances.Create("order")
    .WithVariables(new Order("A-42", 99.5m, new DateOnly(2026, 11, 30)))
    .AwaitCompletion(TimeSpan.FromSeconds(30))
    .SendAsync<Receipt>();
Console.WriteLine($"receipt: {receipt.Number}");

await host.StopAsync();
