namespace Camunda.Rest.Testing.Contracts;

/// <summary>A filter property: a plain value, or an object of the operators that the contract defines for it.</summary>
internal sealed record FilterSchema(string Name, SchemaUse Value, IReadOnlyList<string> Operators) : ApiSchema(Name);
