using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>A type that reads and writes itself as JSON, token by token and without reflection.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>The property names that a document of this type is likely to hold, so that reading allocates none of them. Empty by default.</summary>
    static virtual WireNameTable WireNames => WireNameTable.Empty;

    /// <summary>What a JSON null reads as: the type's default, unless the type tells null apart from a missing value.</summary>
    static virtual TSelf? JsonNull => default;

    /// <summary>Reads one value. The reader stands on the value's first token, which is never a JSON null, and is left on its last token.</summary>
    /// <exception cref="JsonException">The text is not JSON, or a value in it has another kind than the type says.</exception>
    static abstract TSelf ReadJson(JsonReader reader);
}
