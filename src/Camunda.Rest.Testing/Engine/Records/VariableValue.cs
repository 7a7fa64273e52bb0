using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Camunda.Rest.Feel;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>
/// The value of a variable in its forms, each computed when it is first read: a list of many items is extended item by item, and read by
/// expressions as often, without being written or converted as a whole each time.
/// </summary>
internal sealed class VariableValue
{
    /// <summary>The greatest depth of a value.</summary>
    public const int MaxDepth = 1000;

    private readonly Lazy<JsonElement> _json;
    private readonly Lazy<ImmutableList<JsonElement>?> _items;
    private readonly Lazy<FeelValue> _feel;

    public VariableValue(JsonElement json)
        : this(new Lazy<JsonElement>(json), new Lazy<ImmutableList<JsonElement>?>(() => ItemsOf(json)))
    {
    }

    public VariableValue(ImmutableList<JsonElement> items)
        : this(new Lazy<JsonElement>(() => Write(items)), new Lazy<ImmutableList<JsonElement>?>(items))
    {
    }

    private VariableValue(Lazy<JsonElement> json, Lazy<ImmutableList<JsonElement>?> items)
    {
        _json = json;
        _items = items;
        _feel = new(() => FeelValue.FromJson(Json));
    }

    public JsonElement Json => _json.Value;

    /// <summary>The items of a list; null for a value of another type.</summary>
    public ImmutableList<JsonElement>? Items => _items.Value;

    /// <summary>The value as expressions see it.</summary>
    /// <exception cref="ArgumentException">FEEL has no such value.</exception>
    public FeelValue Feel => _feel.Value;

    private static ImmutableList<JsonElement>? ItemsOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : null;

    private static JsonElement Write(ImmutableList<JsonElement> items)
    {
        ArrayBufferWriter<byte> buffer = new();
        JsonWriterOptions options = new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
            MaxDepth = MaxDepth,
        };
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            writer.WriteStartArray();
            foreach (JsonElement item in items)
            {
                item.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        Utf8JsonReader reader = new(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }
}
