namespace Camunda.Rest.Feel;

/// <summary>The null of FEEL: no value, or the result of an expression that failed.</summary>
public sealed class FeelNull : FeelValue
{
    private FeelNull()
    {
    }

    /// <inheritdoc/>
    public override string TypeName => "Null";

    internal static FeelNull Instance { get; } = new();

    /// <summary>Returns <c>null</c>.</summary>
    public override string ToString() => "null";

    internal override bool? EqualTo(FeelValue other) => other is FeelNull;
}
