namespace Camunda.Rest.Feel;

/// <summary>The boolean of FEEL.</summary>
public sealed class FeelBoolean : FeelValue
{
    private FeelBoolean(bool value) => Value = value;

    /// <summary>True.</summary>
    public static FeelBoolean True { get; } = new(true);

    /// <summary>False.</summary>
    public static FeelBoolean False { get; } = new(false);

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "boolean";

    /// <summary>Returns <see cref="True"/> or <see cref="False"/>.</summary>
    public static FeelBoolean From(bool value) => value ? True : False;

    /// <summary>Returns <c>true</c> or <c>false</c>.</summary>
    public override string ToString() => Value ? "true" : "false";

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelBoolean boolean => boolean.Value == Value,
        FeelNull => false,
        _ => null,
    };
}
