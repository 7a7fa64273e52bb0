using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    // Threads that read a form for the first time at once may compute it twice, to the same result.
    private StrongBox<JsonElement>? _json;
    private ImmutableList<JsonElement>? _items;
    private FeelValue? _feel;

    public VariableValue(JsonElement json) => _json = new(json);

    public VariableValue(ImmutableList<JsonElement> items) => _items = items;

    public JsonElement Json => (_json ??= new(Write(_items!))).Value;

    /// <summary>The items of a list; null for a value of another type.</summary>
    public ImmutableList<JsonElement>? Items => _items ??= ItemsOf(Json);

    /// <summary>The value as expressions see it.</summary>
    /// <exception cref="ArgumentException">FEEL has no such value.</exception>
    public FeelValue Feel => _feel ??= FeelValue.FromJson(Json);

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
