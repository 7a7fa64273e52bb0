using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>A boolean in a query string, where it is <c>true</c> or <c>false</c> in lower case.</summary>
/// <param name="IsSet">The boolean.</param>
public readonly record struct QueryFlag(bool IsSet) : ISpanFormattable
{
    /// <summary>Converts a boolean.</summary>
    public static implicit operator QueryFlag(bool value) => new(value);

    /// <summary>Converts a boolean.</summary>
    public static QueryFlag FromBoolean(bool value) => new(value);

    /// <summary>Returns <c>true</c> or <c>false</c>.</summary>
    public override string ToString() => IsSet ? "true" : "false";

    /// <summary>Returns <c>true</c> or <c>false</c>, whatever the format and the culture.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => WireValueJson.TryFormat(ToString(), destination, out charsWritten);
}
