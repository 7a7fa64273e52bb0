namespace Camunda.Rest.Json;

/// <content>The check of required properties.</content>
public static partial class JsonWrite
{
    /// <summary>Rejects a value that is not set: null, or the default of a key, id or enum.</summary>
    /// <param name="value">The value.</param>
    /// <param name="property">The type and JSON name of the property, such as <c>JobActivationRequest.type</c>.</param>
    /// <exception cref="ArgumentException">The value is not set.</exception>
    public static void Required<T>(T value, string property)
    {
        if (WireDefault<T>.IsUnset(value)) throw new ArgumentException($"{property} is required, but not set.", property);
    }
}
