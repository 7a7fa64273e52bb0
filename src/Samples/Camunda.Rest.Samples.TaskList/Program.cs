using Camunda.Rest.Samples.TaskList;
using Camunda.Rest.Testing;

// Without a configured cluster, the sample brings its own.
bool configured = Environment.GetEnvironmentVariable("CAMUNDA_REST_ADDRESS") is { Length: > 0 };

await using CamundaTestCluster? embedded = configured ? null : await CamundaTestCluster.StartAsync();
await using WebApplication app = TaskListApp.Build(args, embedded?.BaseAddress);
await app.RunAsync();
