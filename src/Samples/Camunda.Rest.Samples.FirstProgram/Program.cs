using Camunda.Rest;
using Camunda.Rest.Testing;
using Camunda.Rest.Workers;

const string Bpmn = """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                 id="orders" targetNamespace="http://example.com/orders">
      <process id="order-process" isExecutable="true">
        <startEvent id="received" />
        <sequenceFlow id="to-charge" sourceRef="received" targetRef="charge" />
        <serviceTask id="charge">
          <extensionElements><zeebe:taskDefinition type="charge-card" /></extensionElements>
        </serviceTask>
        <sequenceFlow id="to-paid" sourceRef="charge" targetRef="paid" />
        <endEvent id="paid" />
      </process>
    </definitions>
    """;

await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();    // a cluster in this process
await using CamundaClient camunda = cluster.CreateClient();                        // for your own cluster: CamundaClient.Create()

await camunda.Deployments.Create().AddText("order.bpmn", Bpmn).SendAsync();

await using JobWorker worker = camunda.Jobs.StartWorker(
    "charge-card",
    (Job<Order> job, CancellationToken cancellationToken) => Task.FromResult(new Receipt($"R-{job.Variables.OrderId}")));

Receipt receipt = await camunda.ProcessInstances.Create("order-process")
    .WithVariables(new Order("A-42", 99.50m))
    .AwaitCompletion(TimeSpan.FromSeconds(30))
    .SendAsync<Receipt>();

Console.WriteLine($"The order is paid, receipt {receipt.ReceiptId}.");

internal sealed record Order(string OrderId, decimal Total);

internal sealed record Receipt(string ReceiptId);
