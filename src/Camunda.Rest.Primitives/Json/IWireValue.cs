namespace Camunda.Rest.Json;

/// <summary>A value that is a single string in JSON: a key, an id or an open enum.</summary>
public interface IWireValue
{
    /// <summary>The text in JSON, or an empty string for a default value.</summary>
    string Value { get; }

    /// <summary>Whether this is the type's <c>default</c>, which means no value and is never sent.</summary>
    bool IsDefault { get; }
}
