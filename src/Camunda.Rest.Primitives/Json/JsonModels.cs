using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// The bridge from a type that is only known as a type parameter to its generated reader. The generated interfaces register what their operations
/// answer with, so that no reflection is needed to read an answer.
/// </summary>
public static class JsonModels
{
    /// <summary>Makes <see cref="ReadAsync{T}"/> read a model.</summary>
    public static void Register<T>()
        where T : IJsonModel<T> =>
        Reader<T>.Read = CamundaJson.ReadBody<T>;

    /// <summary>Makes <see cref="ReadAsync{T}"/> read a list of models.</summary>
    public static void RegisterList<T>()
        where T : IJsonModel<T> =>
        Reader<IReadOnlyList<T>>.Read = CamundaJson.ReadListBody<T>;

    /// <summary>Reads a stream to its end and a registered type from it. The stream stays open.</summary>
    /// <returns>The model, or the default for a JSON null and for an empty body.</returns>
    /// <exception cref="NotSupportedException">The type is not registered.</exception>
    /// <exception cref="JsonException">The text is not JSON of that type.</exception>
    public static async Task<T?> ReadAsync<T>(Stream utf8, VariableSerializer? variables = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledByteBuffer buffer = await PooledByteBuffer.ReadToEndAsync(utf8, cancellationToken).ConfigureAwait(false);
        return Read<T>(buffer.WrittenMemory, variables);
    }

    /// <summary>Reads a registered type from a body, which stays as it is meanwhile.</summary>
    /// <param name="utf8">The body.</param>
    /// <param name="variables">What binds variables that the body holds; null for the default.</param>
    /// <param name="lost">Gets what could not be read and was left out; null where nothing may be left out.</param>
    internal static T? Read<T>(ReadOnlyMemory<byte> utf8, VariableSerializer? variables, Action<Type, IReadOnlyList<JsonLoss>>? lost = null) =>
        Reader<T>.Read is { } read
            ? read(utf8, variables, lost)
            : throw new NotSupportedException($"{typeof(T)} is not a model of the API, or no operation answers with it.");

    private static class Reader<T>
    {
        // Written once with the same value, whoever comes first.
        public static Func<ReadOnlyMemory<byte>, VariableSerializer?, Action<Type, IReadOnlyList<JsonLoss>>?, T?>? Read { get; set; }
    }
}
