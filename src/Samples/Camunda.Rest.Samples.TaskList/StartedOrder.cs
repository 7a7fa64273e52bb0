namespace Camunda.Rest.Samples.TaskList;

/// <summary>The process instance of an order.</summary>
internal sealed record StartedOrder(ProcessInstanceKey ProcessInstanceKey);
