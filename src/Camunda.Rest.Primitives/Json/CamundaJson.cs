using System.Buffers;
using System.Globalization;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Converts models to JSON and back. <c>JsonConvert.DefaultSettings</c> is never used, so the settings of the host cannot change what is
/// sent.
/// </summary>
public static class CamundaJson
{
    /// <summary>Writes a model as a JSON string.</summary>
    /// <exception cref="ArgumentException">
    /// A required property is not set, or a string contains an unpaired surrogate; the message contains the path.
    /// </exception>
    public static string Serialize<T>(T value)
        where T : IJsonModel<T>
    {
        StringWriter text = JsonTextBuffer.Rent();
        using (JsonTextWriter writer = CreateWriter(text)) JsonWrite.Value(writer, value);
        string json = JsonTextBuffer.Complete(text);
        return HalfPairs.In(json) ? throw HalfPairs.Refusal(TypeName.Of(value.GetType()), json) : json;
    }

    /// <summary>Writes a model as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">
    /// A required property is not set, or a string contains an unpaired surrogate; the message contains the path.
    /// </exception>
    public static byte[] SerializeToUtf8Bytes<T>(T value)
        where T : IJsonModel<T>
    {
        using var buffer = new PooledByteBuffer();
        Write(value, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a model as JSON in UTF-8 into a buffer.</summary>
    /// <exception cref="ArgumentException">
    /// A required property is not set, or a string contains an unpaired surrogate; the message contains the path.
    /// </exception>
    public static void Write<T>(T value, IBufferWriter<byte> output)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        using var text = new Utf8TextWriter(output);
        try
        {
            using (JsonTextWriter writer = CreateWriter(text)) JsonWrite.Value(writer, value);
            text.Complete();
        }
        catch (JsonWriterException)
        {
            throw Refusal(value);
        }
    }

    /// <summary>Writes a model as JSON in UTF-8 to a stream, in one write. The stream stays open.</summary>
    /// <exception cref="ArgumentException">
    /// A required property is not set, or a string contains an unpaired surrogate; nothing was written.
    /// </exception>
    public static void Write<T>(T value, Stream output)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new PooledByteBuffer();
        Write(value, buffer);
        output.Write(buffer.WrittenSpan);
    }

    /// <summary>Reads a model from a JSON string.</summary>
    /// <returns>The model, or the default for a JSON null.</returns>
    /// <exception cref="JsonException">
    /// The text is empty, malformed, continues after the value, or has a value of another kind than expected.
    /// </exception>
    public static T? Deserialize<T>(string json, VariableSerialization? variables = null)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        using var reader = CamundaJsonReader.Open(json, T.WireNames, variables);
        return ReadDocument(reader, ReadModel<T>, isEmptyAllowed: false);
    }

    /// <summary>Reads a model from JSON in UTF-8, with or without a byte order mark.</summary>
    /// <returns>The model, or the default for a JSON null.</returns>
    /// <exception cref="JsonException">
    /// The text is empty, not UTF-8, malformed, continues after the value, or has a value of another kind than expected.
    /// </exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8, VariableSerialization? variables = null)
        where T : IJsonModel<T>
    {
        using var buffer = new PooledByteBuffer();
        buffer.Write(utf8);
        return ReadDocument(buffer.WrittenMemory, static () => T.WireNames, variables, ReadModel<T>, isEmptyAllowed: false);
    }

    /// <summary>Reads a model from a stream, which is read to its end and not closed.</summary>
    /// <returns>The model, or the default for a JSON null and for an empty body.</returns>
    /// <exception cref="JsonException">
    /// The text is not UTF-8, malformed, continues after the value, or has a value of another kind than expected.
    /// </exception>
    public static async Task<T?> DeserializeAsync<T>(
        Stream utf8, VariableSerialization? variables = null, CancellationToken cancellationToken = default)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledByteBuffer buffer = await PooledByteBuffer.ReadToEndAsync(utf8, cancellationToken).ConfigureAwait(false);
        return ReadBody<T>(buffer.WrittenMemory, variables);
    }

    /// <summary>Reads a list of models from a stream, which is read to its end and not closed.</summary>
    /// <returns>The list, or null for a JSON null and for an empty body.</returns>
    /// <exception cref="JsonException">The text is not a JSON array of such models.</exception>
    public static async Task<IReadOnlyList<T>?> DeserializeListAsync<T>(
        Stream utf8, VariableSerialization? variables = null, CancellationToken cancellationToken = default)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledByteBuffer buffer = await PooledByteBuffer.ReadToEndAsync(utf8, cancellationToken).ConfigureAwait(false);
        return ReadListBody<T>(buffer.WrittenMemory, variables);
    }

    /// <summary>Reads a model from a body, which must not change meanwhile.</summary>
    /// <param name="utf8">The body.</param>
    /// <param name="variables">Deserializes the variables in the body; null for the default.</param>
    /// <param name="lost">Receives the malformed parts that were omitted; null when nothing may be omitted.</param>
    internal static T? ReadBody<T>(
        ReadOnlyMemory<byte> utf8, VariableSerialization? variables, Action<Type, IReadOnlyList<JsonLoss>>? lost = null)
        where T : IJsonModel<T>
    {
        return ReadDocument(utf8, static () => T.WireNames, variables, ReadModel<T>, isEmptyAllowed: true, lost);
    }

    /// <summary>Reads a list of models from a body, which must not change meanwhile.</summary>
    /// <inheritdoc cref="ReadBody{T}"/>
    internal static IReadOnlyList<T>? ReadListBody<T>(
        ReadOnlyMemory<byte> utf8, VariableSerialization? variables, Action<Type, IReadOnlyList<JsonLoss>>? lost = null)
        where T : IJsonModel<T>
    {
        return ReadDocument(utf8, static () => T.WireNames, variables, ReadList<T>, isEmptyAllowed: true, lost);
    }

    /// <summary>Writes a model of the API as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">
    /// A required property is not set, or a string contains an unpaired surrogate; the message contains the path.
    /// </exception>
    internal static byte[] SerializeToUtf8Bytes(IJsonWritable value)
    {
        using JsonUtf8Buffer text = JsonUtf8Buffer.Rent();
        try
        {
            value.WriteJson(text.Writer);
            return text.Complete();
        }
        catch (JsonWriterException)
        {
            throw Refusal(value);
        }
    }

    /// <summary>Creates a writer that escapes only what JSON requires, and does not close the text writer.</summary>
    internal static JsonTextWriter CreateWriter(TextWriter text)
    {
        var writer = new JsonTextWriter(text);
        Prepare(writer);
        return writer;
    }

    /// <inheritdoc cref="CreateWriter"/>
    internal static void Prepare(JsonTextWriter writer)
    {
        writer.ArrayPool = JsonCharPool.Shared;
        writer.AutoCompleteOnClose = false;
        writer.CloseOutput = false;
        writer.Culture = CultureInfo.InvariantCulture;
        writer.Formatting = Formatting.None;
    }

    private static T? ReadModel<T>(JsonReader reader)
        where T : IJsonModel<T>
    {
        JsonRead.Read(reader, out T? value);
        return value;
    }

    private static IReadOnlyList<T>? ReadList<T>(JsonReader reader)
        where T : IJsonModel<T>
    {
        JsonRead.Read(reader, out IReadOnlyList<T>? items);
        return items;
    }

    /// <summary>
    /// Returns the exception with the position of the unpaired surrogate in a model: the model is written again, as a string.
    /// </summary>
    private static ArgumentException Refusal(IJsonWritable model)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = CreateWriter(text)) model.WriteJson(writer);
        return HalfPairs.Refusal(TypeName.Of(model.GetType()), text.ToString());
    }

    private static T? ReadDocument<T>(
        ReadOnlyMemory<byte> utf8,
        Func<WireNameTable> names,
        VariableSerialization? variables,
        Func<JsonReader, T?> read,
        bool isEmptyAllowed,
        Action<Type, IReadOnlyList<JsonLoss>>? lost = null)
    {
        using (Utf8ModelReader? reader = Utf8ModelReader.TryOpen(utf8, names, variables))
        {
            try
            {
                if (reader is not null) return ReadDocument(reader, read, isEmptyAllowed);
            }
            catch (JsonException)
            {
                // The exact reader reads what the fast one does not support, or reports what is wrong and where.
            }
        }

        return lost is null
            ? ReadStrictly(utf8, names, variables, read, isEmptyAllowed)
            : ReadTolerantly(utf8, names, variables, read, isEmptyAllowed, lost);
    }

    private static T? ReadStrictly<T>(
        ReadOnlyMemory<byte> utf8,
        Func<WireNameTable> names,
        VariableSerialization? variables,
        Func<JsonReader, T?> read,
        bool isEmptyAllowed)
    {
        using var reader = CamundaJsonReader.Open(utf8.Span, names(), variables);
        return ReadDocument(reader, read, isEmptyAllowed);
    }

    private static T? ReadTolerantly<T>(
        ReadOnlyMemory<byte> utf8,
        Func<WireNameTable> names,
        VariableSerialization? variables,
        Func<JsonReader, T?> read,
        bool isEmptyAllowed,
        Action<Type, IReadOnlyList<JsonLoss>> lost)
    {
        var losses = new JsonLosses();
        T? value = losses.Read(
            () => CamundaJsonReader.Open(utf8.Span, names(), variables, losses), reader => ReadDocument(reader, read, isEmptyAllowed));
        if (losses.All.Count > 0) lost(typeof(T), losses.All);
        return value;
    }

    private static T? ReadDocument<T>(JsonReader reader, Func<JsonReader, T?> read, bool isEmptyAllowed)
    {
        do
        {
            if (reader.Read()) continue;
            return isEmptyAllowed ? default(T?) : throw reader.Unreadable("The JSON text is empty");
        }
        while (reader.TokenType == JsonToken.Comment);

        T? value = read(reader);
        // Reads on to the end: anything but white space throws.
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment) throw reader.Unreadable("The JSON text continues after its value");
        }

        return value;
    }
}
