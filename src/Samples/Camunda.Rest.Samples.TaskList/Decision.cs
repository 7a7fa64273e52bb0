namespace Camunda.Rest.Samples.TaskList;

/// <summary>How a task is completed.</summary>
internal sealed record Decision(bool Approved);
