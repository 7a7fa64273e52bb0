using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>A type that reads and writes itself as JSON, token by token and without reflection.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>
    /// The property names that a document of this type is likely to contain, so that reading does not allocate them. Empty by default.
    /// </summary>
    static virtual WireNameTable WireNames => WireNameTable.Empty;

    /// <summary>The value of a JSON null: the type's default, unless the type distinguishes null from a missing value.</summary>
    static virtual TSelf? JsonNull => default;

    /// <summary>
    /// Reads one value. The reader is on the value's first token, which is never a JSON null, and is left on its last token.
    /// </summary>
    /// <exception cref="JsonException">The JSON is malformed, or a value in it is of another kind than the type requires.</exception>
    static abstract TSelf ReadJson(JsonReader reader);
}
