namespace Camunda.Rest.Feel.Temporal;

/// <summary>The operators on temporal values. Each method returns null if it does not apply to its operands.</summary>
internal static class TemporalArithmetic
{
    public static FeelValue? Add(FeelValue left, FeelValue right) => null;

    public static FeelValue? Subtract(FeelValue left, FeelValue right) => null;

    public static FeelValue? Multiply(FeelValue left, FeelValue right) => null;

    public static FeelValue? Divide(FeelValue left, FeelValue right) => null;

    public static FeelValue? Negate(FeelValue value) => null;
}
