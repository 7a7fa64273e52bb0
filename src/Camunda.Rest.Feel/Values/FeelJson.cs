using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Camunda.Rest.Feel;

/// <summary>Converts between JSON and values.</summary>
internal static class FeelJson
{
    private const int MaxDepth = 1000;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    public static FeelValue Read(JsonElement json) => Read(json, 0);

    public static JsonElement ToElement(FeelValue value)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, WriterOptions))
        {
            Write(writer, value);
        }

        using JsonDocument document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length), ReaderOptions);
        return document.RootElement.Clone();
    }

    public static void Write(Utf8JsonWriter writer, FeelValue value)
    {
        switch (value)
        {
            case FeelNull:
                writer.WriteNullValue();
                break;
            case FeelBoolean boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case FeelNumber number:
                writer.WriteRawValue(number.ToJsonNumber());
                break;
            case FeelList list:
                writer.WriteStartArray();
                foreach (FeelValue item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case FeelContext context:
                writer.WriteStartObject();
                foreach ((string name, FeelValue entry) in context.Entries)
                {
                    writer.WritePropertyName(WellFormed(name));
                    Write(writer, entry);
                }

                writer.WriteEndObject();
                break;
            case FeelFunction:
                // A function has no JSON.
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(WellFormed(value.ToJsonString()));
                break;
        }
    }

    private static FeelValue Read(JsonElement json, int depth) => json.ValueKind switch
    {
        JsonValueKind.Array or JsonValueKind.Object when depth > ValueSize.MaxDepth =>
            throw new ArgumentException(
                $"The JSON value nests deeper than {ValueSize.MaxDepth} levels. Use flatter arrays and objects.", nameof(json)),
        JsonValueKind.True => FeelBoolean.True,
        JsonValueKind.False => FeelBoolean.False,
        JsonValueKind.String => new FeelString(json.GetString()!),
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Array => ReadList(json, depth),
        JsonValueKind.Object => ReadContext(json, depth),
        _ => FeelValue.Null,
    };

    private static FeelList ReadList(JsonElement json, int depth)
    {
        FeelValue[] items = new FeelValue[json.GetArrayLength()];
        int count = 0;
        foreach (JsonElement item in json.EnumerateArray())
        {
            items[count++] = Read(item, depth + 1);
        }

        return new(items);
    }

    private static FeelContext ReadContext(JsonElement json, int depth)
    {
        List<KeyValuePair<string, FeelValue>> entries = [];
        foreach (JsonProperty entry in json.EnumerateObject())
        {
            entries.Add(new(entry.Name, Read(entry.Value, depth + 1)));
        }

        return new(entries);
    }

    // A string function, or an escape, can leave half of a surrogate pair, which JSON cannot express.
    private static string WellFormed(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }

            index++;
        }

        return text;
    }

    // A number beyond the range of a decimal is the largest or smallest one for comparisons, and passes through unchanged.
    private static FeelNumber ReadNumber(JsonElement json)
    {
        string text = json.GetRawText();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? new FeelNumber(number, text)
            : new FeelNumber(text[0] == '-' ? decimal.MinValue : decimal.MaxValue, text);
    }
}
