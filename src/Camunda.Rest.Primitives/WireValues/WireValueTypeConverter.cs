using System.ComponentModel;
using System.Globalization;

namespace Camunda.Rest.Json;

/// <summary>
/// Converts a key, id or open enum to text and back for configuration binding, route values and dictionary keys. Text is validated:
/// text that violates the type's rule throws a <see cref="FormatException"/>.
/// </summary>
/// <typeparam name="T">The key, id or open enum.</typeparam>
public sealed class WireValueTypeConverter<T> : TypeConverter
    where T : struct, IWireValue<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
        => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        => value is string text ? T.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType)
        => value is T wireValue && destinationType == typeof(string)
            ? wireValue.Value
            : base.ConvertTo(context, culture, value, destinationType);
}
