namespace Camunda.Rest.Json;

/// <summary>Determines whether a value is unset, without boxing keys, ids and enums.</summary>
internal static class WireDefault<T>
{
    // Keys, ids and enums are structs that equal their default exactly when they have no text.
    private static readonly bool s_isWireStruct = typeof(T).IsValueType && typeof(IWireValue).IsAssignableFrom(typeof(T));
    private static readonly bool s_isNullableWireStruct = typeof(IWireValue).IsAssignableFrom(Nullable.GetUnderlyingType(typeof(T)));

    public static bool IsUnset(T value)
    {
        if (s_isWireStruct) return EqualityComparer<T>.Default.Equals(value, default);
        if (value is null) return true;
        return s_isNullableWireStruct && ((IWireValue)value).IsDefault;
    }
}
