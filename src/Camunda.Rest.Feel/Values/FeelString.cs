namespace Camunda.Rest.Feel;

/// <summary>The string of FEEL.</summary>
public sealed class FeelString : FeelValue
{
    /// <summary>Creates a string.</summary>
    public FeelString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "string";

    internal override long Size => 1 + (Value.Length / 32);

    /// <summary>Returns the value, without quotes.</summary>
    public override string ToString() => Value;

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelString text => string.Equals(text.Value, Value, StringComparison.Ordinal),
        FeelNull => false,
        _ => null,
    };

    internal override int? CompareWith(FeelValue other) =>
        other is FeelString text ? string.CompareOrdinal(Value, text.Value) : null;
}
