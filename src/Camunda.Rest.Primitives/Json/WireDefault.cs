namespace Camunda.Rest.Json;

/// <summary>Determines whether a value is unset, without boxing keys, ids and enums.</summary>
internal static class WireDefault<T>
{
    // Keys, ids and enums are structs that equal their default exactly when they have no text.
    private static readonly bool IsWireStruct = typeof(T).IsValueType && typeof(IWireValue).IsAssignableFrom(typeof(T));
    private static readonly bool IsNullableWireStruct = typeof(IWireValue).IsAssignableFrom(Nullable.GetUnderlyingType(typeof(T)));

    public static bool IsUnset(T value)
    {
        if (IsWireStruct) return EqualityComparer<T>.Default.Equals(value, default);
        if (value is null) return true;
        return IsNullableWireStruct && ((IWireValue)value).IsDefault;
    }
}
