using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Search;

/// <summary>
/// A field of an entity. <paramref name="Values"/> are what filters and sorting see: none where the field is null, several where it
/// is a list. <paramref name="Write"/> is null for a field that is only searched by.
/// </summary>
internal sealed record EntityField<T>(string Name, FieldKind Kind, Func<T, IReadOnlyList<IComparable>> Values, Func<T, JsonNode?>? Write);
