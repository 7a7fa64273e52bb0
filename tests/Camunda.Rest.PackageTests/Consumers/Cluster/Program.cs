using Camunda.Rest.Testing;

await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
Console.WriteLine(cluster.BaseAddress);

// Ends with its input.
await Console.In.ReadToEndAsync();
