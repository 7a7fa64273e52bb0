using Camunda.Rest;
using Camunda.Rest.Quickstart;
using Camunda.Rest.Testing;

// Without a configured cluster, the quickstart brings its own.
bool configured = Environment.GetEnvironmentVariable("CAMUNDA_REST_ADDRESS") is { Length: > 0 };

var report = new Report(Console.Out, Console.Error);

try
{
    await using CamundaTestCluster? embedded = configured ? null : await CamundaTestCluster.StartAsync();
    await using CamundaClient camunda = embedded?.CreateClient() ?? CamundaClient.Create();

    report.Title(
        embedded is null ? $"Camunda.Rest on {camunda.BaseAddress}" : $"Camunda.Rest on the embedded cluster at {camunda.BaseAddress}");
    await new FirstWorkflow(camunda, report).RunAsync();
    report.Title("Done.");
    return 0;
}
catch (Exception error) when (error is CamundaException or ArgumentException or InvalidOperationException or IOException)
{
    report.Failure(error);
    return 1;
}
