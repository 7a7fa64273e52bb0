namespace Camunda.Rest.Testing.Contracts;

/// <summary>
/// One of several objects: told apart by the value of <paramref name="Discriminator"/> (see <paramref name="Mapping"/>), or by a
/// property that only one variant has (see <paramref name="Match"/>; a variant with an empty property is what remains).
/// </summary>
internal sealed record UnionSchema(
    string Name,
    IReadOnlyList<UnionVariant> Variants,
    string? Discriminator,
    IReadOnlyDictionary<string, string> Mapping,
    IReadOnlyDictionary<string, string> Match) : ApiSchema(Name);
