namespace Camunda.Rest.Samples.TaskList;

/// <summary>Who claims a task.</summary>
internal sealed record Claim(string Assignee);
