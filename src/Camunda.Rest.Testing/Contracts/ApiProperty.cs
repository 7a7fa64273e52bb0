namespace Camunda.Rest.Testing.Contracts;

/// <summary>A property of an object.</summary>
internal sealed record ApiProperty(string Name, SchemaUse Use, bool Required);
