namespace Camunda.Rest.Testing.Contracts;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BooleanSchema(string Name) : ApiSchema(Name);
