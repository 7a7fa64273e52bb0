namespace Camunda.Rest.Json;

/// <inheritdoc cref="JsonEmpty"/>
/// <typeparam name="T">The model.</typeparam>
internal static class JsonEmpty<T>
    where T : class, new()
{
    /// <summary>A model without members.</summary>
    public static readonly T Model = new();
}
