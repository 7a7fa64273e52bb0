namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>What a job decides, beyond variables.</summary>
internal abstract record JobResult;
