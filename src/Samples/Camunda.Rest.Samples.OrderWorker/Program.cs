using Camunda.Rest;
using Camunda.Rest.Samples.OrderWorker;
using Camunda.Rest.Samples.OrderWorker.Payments;
using Camunda.Rest.Samples.OrderWorker.Stock;
using Camunda.Rest.Samples.OrderWorker.Telemetry;
using Camunda.Rest.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

// The settings and the model are found wherever the program is started from.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(
    new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
IConfigurationSection section = builder.Configuration.GetSection("Camunda");

// Without a configured cluster, the sample brings its own.
bool isConfigured = (section["BaseAddress"] ?? Environment.GetEnvironmentVariable("CAMUNDA_REST_ADDRESS")) is { Length: > 0 };
await using CamundaTestCluster? embedded = isConfigured ? null : await CamundaTestCluster.StartAsync();

builder.Services.AddSingleton<IPaymentGateway, SimulatedPaymentGateway>();
builder.Services.AddSingleton<IStock, InMemoryStock>();

// The process is deployed before the workers start. What configuration sets, such as the number of concurrent jobs, is not set in code.
builder.Services
    .AddCamunda(section, options => options.BaseAddress = embedded?.BaseAddress ?? options.BaseAddress)
    .AddDeployment(deployment => deployment.AddFolder(Path.Combine(AppContext.BaseDirectory, "bpmn"), "*.bpmn"))
    .AddJobWorker<ReserveStock>("reserve-stock")
    .AddJobWorker<ChargeCard>("charge-card", options => options.RetryBackOffGenerator = PaymentRetries.BackOff);

builder.Services.AddOpenTelemetry()
    .ConfigureResource(resource => resource.AddService("order-worker"))
    .WithTracing(tracing => tracing
        .AddSource(CamundaTelemetry.ActivitySourceName, OrderTelemetry.SourceName)
        .AddProcessor(new PollFilter())
        .AddConsoleExporter())
    .WithMetrics(metrics => metrics
        .AddMeter(CamundaTelemetry.MeterName)
        .AddView("*.duration", new ExplicitBucketHistogramConfiguration { Boundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10] })
        .AddConsoleExporter());

using IHost host = builder.Build();
if (embedded is null)
{
    await host.RunAsync();
    return 0;
}

await host.StartAsync();
bool areAsExpected = await ActivatorUtilities.CreateInstance<ThreeOrders>(host.Services).RunAsync();
await host.StopAsync();
return areAsExpected ? 0 : 1;
