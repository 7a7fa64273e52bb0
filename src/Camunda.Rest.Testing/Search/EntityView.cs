using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Search;

/// <summary>
/// What the API shows of an entity and searches it by: the union of all API versions. The contract decides what of it is asked for
/// and what is returned. <paramref name="keyField"/> names the field that identifies an entity.
/// </summary>
internal sealed class EntityView<T>(string keyField)
{
    private readonly Dictionary<string, EntityField<T>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<T, JsonNode?>> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityFilter<T>> _filters = new(StringComparer.Ordinal);

    public EntityView<T> Key(string name, Func<T, long?> read) => Scalar(name, FieldKind.Key, entity => read(entity), value => $"{value}");

    public EntityView<T> Text(string name, Func<T, string?> read) => Scalar(name, FieldKind.Text, read, FieldValue.Write);

    public EntityView<T> Number(string name, Func<T, long?> read) =>
        Scalar(name, FieldKind.Number, entity => read(entity), value => JsonValue.Create((long)value));

    public EntityView<T> Flag(string name, Func<T, bool?> read) => Scalar(name, FieldKind.Flag, entity => read(entity), FieldValue.Write);

    public EntityView<T> Moment(string name, Func<T, DateTimeOffset?> read) =>
        Scalar(name, FieldKind.Moment, entity => read(entity), FieldValue.Write);

    /// <summary>A list of texts, which filters look into one by one.</summary>
    public EntityView<T> Texts(string name, Func<T, IReadOnlyCollection<string>> read)
    {
        _fields[name] = new(
            name,
            FieldKind.Text,
            entity => [.. read(entity)],
            entity => new JsonArray([.. read(entity).Select(text => JsonValue.Create(text))]));
        return this;
    }

    /// <summary>A part that is shown but not searched by.</summary>
    public EntityView<T> Json(string name, Func<T, JsonNode?> write)
    {
        _documents[name] = write;
        return this;
    }

    /// <summary>Texts that are searched by but not shown under this name.</summary>
    public EntityView<T> SearchedBy(string name, FieldKind kind, Func<T, IReadOnlyList<IComparable>> values)
    {
        _fields[name] = new(name, kind, values, null);
        return this;
    }

    /// <summary>A filter with a meaning of its own; it goes before a field of that name.</summary>
    public EntityView<T> Filter(string name, Func<JsonNode, Func<T, bool>> compile) => Filter([name], filter => compile(filter[name]!));

    /// <summary>Filter properties that only mean something together; <paramref name="compile"/> sees the whole filter.</summary>
    public EntityView<T> Filter(IReadOnlyList<string> names, Func<JsonObject, Func<T, bool>> compile)
    {
        EntityFilter<T> filter = new(compile);
        foreach (string name in names)
        {
            _filters[name] = filter;
        }

        return this;
    }

    public EntityField<T>? Field(string name) => _fields.GetValueOrDefault(name);

    public EntityFilter<T>? OwnFilter(string name) => _filters.GetValueOrDefault(name);

    public long KeyOf(T entity) => (long)_fields[keyField].Values(entity)[0];

    /// <summary>The entity with every part that any API version shows.</summary>
    public JsonObject ToJson(T entity)
    {
        JsonObject json = [];
        foreach (EntityField<T> field in _fields.Values)
        {
            if (field.Write is not null)
            {
                json[field.Name] = field.Write(entity);
            }
        }

        foreach ((string name, Func<T, JsonNode?> write) in _documents)
        {
            json[name] = write(entity);
        }

        return json;
    }

    private EntityView<T> Scalar(string name, FieldKind kind, Func<T, IComparable?> read, Func<IComparable, JsonNode?> write)
    {
        _fields[name] = new(
            name,
            kind,
            entity => read(entity) is { } value ? [value] : [],
            entity => read(entity) is { } value ? write(value) : null);
        return this;
    }
}
