using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Camunda.Rest.Feel;

/// <summary>Converts between JSON and values.</summary>
internal static class FeelJson
{
    private const int MaxDepth = 1000;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    public static FeelValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => FeelBoolean.True,
        JsonValueKind.False => FeelBoolean.False,
        JsonValueKind.String => new FeelString(json.GetString()!),
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Array => new FeelList([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => new FeelContext(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value)))),
        _ => FeelValue.Null,
    };

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
                writer.WriteRawValue(number.ToString());
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
                    writer.WritePropertyName(name);
                    Write(writer, entry);
                }

                writer.WriteEndObject();
                break;
            case FeelFunction:
                // A function has no JSON.
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(value.ToJsonString());
                break;
        }
    }

    private static FeelValue ReadNumber(JsonElement json) =>
        decimal.TryParse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? new FeelNumber(number)
            : FeelValue.Null;
}
