namespace Camunda.Rest.Testing.Contracts;

/// <summary>A request body: its shape per media type.</summary>
internal sealed record ApiBody(bool Required, IReadOnlyDictionary<string, SchemaUse> Content);
