using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Maps a type that is known only as a type parameter to its generated reader. The generated interfaces register the result types of their
/// operations, so that no reflection is needed to read a response.
/// </summary>
public static class JsonModels
{
    /// <summary>Enables <see cref="ReadAsync{T}"/> to read a model.</summary>
    public static void Register<T>()
        where T : IJsonModel<T> =>
        Reader<T>.Read = CamundaJson.ReadBody<T>;

    /// <summary>Enables <see cref="ReadAsync{T}"/> to read a list of models.</summary>
    public static void RegisterList<T>()
        where T : IJsonModel<T> =>
        Reader<IReadOnlyList<T>>.Read = CamundaJson.ReadListBody<T>;

    /// <summary>Reads a registered type from a stream, which is read to its end and not closed.</summary>
    /// <returns>The model, or the default for a JSON null and for an empty body.</returns>
    /// <exception cref="NotSupportedException">The type is not registered.</exception>
    /// <exception cref="JsonException">The text is not JSON of that type.</exception>
    public static async Task<T?> ReadAsync<T>(
        Stream utf8, VariableSerialization? variables = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledByteBuffer buffer = await PooledByteBuffer.ReadToEndAsync(utf8, cancellationToken).ConfigureAwait(false);
        return Read<T>(buffer.WrittenMemory, variables);
    }

    /// <summary>Reads a registered type from a body, which must not change meanwhile.</summary>
    /// <param name="utf8">The body.</param>
    /// <param name="variables">Deserializes the variables in the body; null for the default.</param>
    /// <param name="lost">Receives the malformed parts that were omitted; null when nothing may be omitted.</param>
    internal static T? Read<T>(
        ReadOnlyMemory<byte> utf8, VariableSerialization? variables, Action<Type, IReadOnlyList<JsonLoss>>? lost = null) =>
        Reader<T>.Read is { } read
            ? read(utf8, variables, lost)
            : throw new NotSupportedException($"{typeof(T)} is not a model of the API, or not the result of an operation.");

    private static class Reader<T>
    {
        // Set once to the same value, whichever thread is first.
        public static Func<ReadOnlyMemory<byte>, VariableSerialization?, Action<Type, IReadOnlyList<JsonLoss>>?, T?>? Read { get; set; }
    }
}
