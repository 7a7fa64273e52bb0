namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>Jobs can be activated: whoever waits for them gets them.</summary>
internal sealed record ServeJobs(string JobType) : Step;
