namespace Camunda.Rest.Testing.Contracts;

/// <summary>An object whose members all have one shape.</summary>
internal sealed record MapSchema(string Name, SchemaUse Values) : ApiSchema(Name);
