namespace Camunda.Rest.Testing.Contracts;

/// <summary>A variant of a union.</summary>
internal sealed record UnionVariant(string Name, SchemaUse Use);
