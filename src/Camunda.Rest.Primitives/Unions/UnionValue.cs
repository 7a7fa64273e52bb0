using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>A value of a union before its variant is chosen: its text, and the members that distinguish the variants.</summary>
public sealed class UnionValue
{
    private readonly string _json;
    private readonly string _path;
    private readonly WireNameTable? _names;
    private readonly VariableSerialization? _variables;
    private readonly JsonLosses? _losses;
    private Dictionary<string, string?>? _members;

    internal UnionValue(string json, string path, WireNameTable? names, VariableSerialization? variables, JsonLosses? losses)
    {
        _losses = losses;
        _json = json;
        _path = path;
        _names = names;
        _variables = variables;
    }

    private Dictionary<string, string?> Members => _members ??= ReadMembers();

    /// <summary>
    /// Returns the text of a property; null when it is missing, null, an object or an array, or when the value is not an object.
    /// </summary>
    public string? Discriminator(string property) => Members.GetValueOrDefault(property);

    /// <summary>
    /// Returns whether the object has the property with a value other than null: a server may write all properties of all variants.
    /// </summary>
    public bool Has(string property) => Members.ContainsKey(property);

    /// <summary>Reads the value as a variant.</summary>
    /// <exception cref="JsonSerializationException">
    /// The value does not match the variant; the message contains the path from the outermost document.
    /// </exception>
    public T As<T>()
        where T : IJsonModel<T>
    {
        if (_losses is not null) return _losses.Read(Open, Read);
        using CamundaJsonReader reader = Open();
        return Read(reader);

        static T Read(CamundaJsonReader reader)
        {
            reader.MoveToValue();
            return T.ReadJson(reader);
        }
    }

    /// <summary>Returns the value verbatim, for an unknown variant.</summary>
    public JsonText ToJsonText() => new(_json, _variables);

    /// <summary>Returns the value verbatim.</summary>
    public override string ToString() => _json;

    private CamundaJsonReader Open() => CamundaJsonReader.Open(_json, _names, _variables, _path, _losses);

    private Dictionary<string, string?> ReadMembers()
    {
        var members = new Dictionary<string, string?>(StringComparer.Ordinal);
        using CamundaJsonReader reader = Open();
        if (reader.MoveToValue() != JsonToken.StartObject) return members;
        while (JsonRead.NextProperty(reader, out string? name))
        {
            reader.MoveToValue();
            if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray)
            {
                members[name] = null;
                reader.SkipValue();
            }
            else if (JsonScalar.ReadString(reader) is { } text)
            {
                members[name] = text;
            }
            else
            {
                members.Remove(name);
            }
        }

        return members;
    }
}
