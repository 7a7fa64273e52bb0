using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Camunda.Rest.Testing.Search;

/// <summary>
/// A JSON value that compares by what it says, not by how it is written: <c>99.50</c> equals <c>99.5</c>, <c>1e2</c> equals <c>100</c>, a
/// character equals its escape, and members of an object have no order. Text that is not JSON equals the same text only. Nulls come first,
/// then booleans, numbers, texts, lists, objects.
/// </summary>
internal sealed class JsonValueText : IComparable, IEquatable<JsonValueText>
{
    private readonly JsonElement _value;
    private readonly string _verbatim;
    private string? _canonical;
    private string? _readable;

    public JsonValueText(JsonElement value) => (_value, _verbatim) = (value, value.GetRawText());

    private JsonValueText(string verbatim) => _verbatim = verbatim;

    private string Canonical => _canonical ??= Write(isCanonical: true);

    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static JsonValueText Parse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 });
            return new(document.RootElement.Clone());
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return new(text);
        }
    }

    public int CompareTo(object? obj)
    {
        if (obj is not JsonValueText other)
        {
            return 1;
        }

        int order = Rank(_value.ValueKind).CompareTo(Rank(other._value.ValueKind));
        return order != 0 ? order : (_value.ValueKind, other._value.ValueKind) switch
        {
            (JsonValueKind.Number, _) => JsonNumberText.Compare(_verbatim, other._verbatim),
            _ => string.CompareOrdinal(Canonical, other.Canonical),
        };
    }

    public bool Equals(JsonValueText? other) => other is not null && Canonical == other.Canonical;

    public override bool Equals(object? obj) => Equals(obj as JsonValueText);

    public override int GetHashCode() => string.GetHashCode(Canonical, StringComparison.Ordinal);

    /// <summary>
    /// What patterns look at: compact, with characters in place of escapes; numbers and the order of members as they were written.
    /// </summary>
    public override string ToString() => _readable ??= Write(isCanonical: false);

    private static int Rank(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Null => 0,
        JsonValueKind.False => 1,
        JsonValueKind.True => 2,
        JsonValueKind.Number => 3,
        JsonValueKind.String => 4,
        JsonValueKind.Array => 5,
        JsonValueKind.Object => 6,
        _ => 7,
    };

    private string Write(bool isCanonical)
    {
        // Not JSON: no JSON value is written like this.
        if (_value.ValueKind == JsonValueKind.Undefined)
        {
            return isCanonical ? "\0" + _verbatim : _verbatim;
        }

        StringBuilder text = new(_verbatim.Length);
        Append(text, _value, isCanonical);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value, bool isCanonical)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                text.Append(isCanonical ? JsonNumberText.Normalize(value.GetRawText()) : value.GetRawText());
                break;
            case JsonValueKind.String:
                AppendText(text, TextOf(value));
                break;
            case JsonValueKind.Array:
                text.Append('[');
                AppendItems(text, value.EnumerateArray(), item => Append(text, item, isCanonical));
                text.Append(']');
                break;
            case JsonValueKind.Object:
                IEnumerable<JsonProperty> members = value.EnumerateObject();
                text.Append('{');
                AppendItems(text, isCanonical ? Canonicalize(members) : members, member =>
                {
                    AppendText(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value, isCanonical);
                });
                text.Append('}');
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>The last member of a name counts.</summary>
    private static IEnumerable<JsonProperty> Canonicalize(IEnumerable<JsonProperty> members) =>
        members.GroupBy(member => member.Name, StringComparer.Ordinal)
            .Select(same => same.Last())
            .OrderBy(member => member.Name, StringComparer.Ordinal);

    private static void AppendItems<T>(StringBuilder text, IEnumerable<T> items, Action<T> append)
    {
        bool isFirst = true;
        foreach (T item in items)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            append(item);
        }
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair has no characters; it is kept as its escape.
            return value.GetRawText()[1..^1];
        }
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        text.Append('"');
    }
}
