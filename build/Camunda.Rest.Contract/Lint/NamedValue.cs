using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Lint;

/// <summary>A field or a parameter of a contract.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Schema">What its value is, items of a list included.</param>
/// <param name="Identifiers">The keys or ids that its value may be; empty where the contract calls it neither.</param>
/// <param name="Entity">The entity that it belongs to, in PascalCase, or null.</param>
/// <param name="Siblings">The fields of the same object; empty for a parameter.</param>
internal sealed record NamedValue(
    string Path,
    string Name,
    JsonObject Schema,
    IReadOnlyList<Identifier> Identifiers,
    string? Entity,
    IReadOnlyCollection<string> Siblings);
