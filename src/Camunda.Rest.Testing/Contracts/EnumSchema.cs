namespace Camunda.Rest.Testing.Contracts;

/// <summary>A closed list of texts.</summary>
internal sealed record EnumSchema(string Name, IReadOnlyList<string> Values) : ApiSchema(Name);
