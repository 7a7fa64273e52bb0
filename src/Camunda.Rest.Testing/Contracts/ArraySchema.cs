namespace Camunda.Rest.Testing.Contracts;

/// <summary>A list.</summary>
internal sealed record ArraySchema(string Name, SchemaUse Items, int? MinItems, int? MaxItems, bool UniqueItems) : ApiSchema(Name);
