using System.Globalization;

namespace Camunda.Rest.Feel;

/// <summary>The number of FEEL: a decimal of up to 28 significant digits.</summary>
/// <remarks>DMN defines 34 digits. A result beyond the range of <see cref="decimal"/> is null, with a warning.</remarks>
public sealed class FeelNumber(decimal value) : FeelValue
{
    private readonly string? _json;

    /// <summary>A number that was read from JSON, and is written verbatim unless something is computed with it.</summary>
    internal FeelNumber(decimal value, string json)
        : this(value) => _json = json;

    /// <summary>The value.</summary>
    public decimal Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "number";

    /// <summary>Returns the number without trailing zeros.</summary>
    public override string ToString() =>
        (Value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as JSON.</summary>
    internal string ToJsonNumber() => _json ?? ToString();

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelNumber number => number.Value == Value,
        FeelNull => false,
        _ => null,
    };

    internal override int? CompareWith(FeelValue other) => other is FeelNumber number ? Value.CompareTo(number.Value) : null;
}
