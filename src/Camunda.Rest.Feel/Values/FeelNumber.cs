using System.Globalization;

namespace Camunda.Rest.Feel;

/// <summary>The number of FEEL: a decimal of up to 28 significant digits.</summary>
/// <remarks>DMN defines 34 digits. A result beyond the range of <see cref="decimal"/> is null, with a warning.</remarks>
public sealed class FeelNumber(decimal value) : FeelValue
{
    /// <summary>The value.</summary>
    public decimal Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "number";

    /// <summary>Returns the number without trailing zeros.</summary>
    public override string ToString() =>
        (Value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelNumber number => number.Value == Value,
        FeelNull => false,
        _ => null,
    };

    internal override int? CompareWith(FeelValue other) => other is FeelNumber number ? Value.CompareTo(number.Value) : null;
}
