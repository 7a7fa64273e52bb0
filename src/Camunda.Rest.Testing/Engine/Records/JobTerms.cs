namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What the definition of a job has been evaluated to.</summary>
internal readonly record struct JobTerms(string Type, int Retries, int Priority = 0);
