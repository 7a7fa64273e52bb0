namespace Camunda.Rest.Testing.Contracts;

/// <summary>An object with known properties, in the contract's order. <paramref name="IsOpen"/>: other members are allowed.</summary>
internal sealed record ObjectSchema(
    string Name, IReadOnlyDictionary<string, ApiProperty> Properties, bool IsOpen, string? Union) : ApiSchema(Name);
