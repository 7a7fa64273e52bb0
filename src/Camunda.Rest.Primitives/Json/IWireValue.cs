namespace Camunda.Rest.Json;

/// <summary>A value that travels as one piece of text: a key, an id or an open enum.</summary>
public interface IWireValue
{
    /// <summary>The text on the wire, or an empty string for a default value.</summary>
    string Value { get; }

    /// <summary>Whether this is the type's <c>default</c>, which stands for no value and is never sent.</summary>
    bool IsDefault { get; }
}
