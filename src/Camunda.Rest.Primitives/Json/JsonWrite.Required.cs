namespace Camunda.Rest.Json;

/// <content>The check for what the API requires.</content>
public static partial class JsonWrite
{
    /// <summary>Refuses a value that is not set: null, or the default of a key, id or enum.</summary>
    /// <param name="value">The value to be sent.</param>
    /// <param name="property">Type and wire name of the property, for instance <c>JobActivationRequest.type</c>.</param>
    /// <exception cref="ArgumentException">The value is not set.</exception>
    public static void Required<T>(T value, string property)
    {
        if (WireDefault<T>.IsUnset(value)) throw new ArgumentException($"{property} is required and is not set.", property);
    }
}
