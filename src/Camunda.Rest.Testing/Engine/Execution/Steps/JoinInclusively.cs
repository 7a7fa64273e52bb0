namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>Something has moved in a scope where tokens wait at an inclusive gateway, which may have all by now.</summary>
internal sealed record JoinInclusively(long ScopeKey) : Step;
