using System.Numerics;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// A condition on one field: one or more operators, which must all hold. Immutable after construction, so it can be reused.
/// </summary>
public abstract class FilterProperty : IJsonWritable
{
    private int _set;

    private protected FilterProperty()
    {
    }

    /// <summary>The operators that the API supports for this field.</summary>
    public abstract IReadOnlyList<FilterOperator> SupportedOperators { get; }

    /// <summary>Whether no operator is set.</summary>
    public bool IsEmpty => _set == 0;

    /// <summary>Returns whether an operator is set.</summary>
    public bool IsSet(FilterOperator op) => (_set & (1 << (int)op)) != 0;

    /// <summary>Writes the filter: the plain value when equality is the only operator, otherwise an object with the operators.</summary>
    public abstract void WriteJson(JsonWriter writer);

    /// <summary>Returns the filter as JSON.</summary>
    public override string ToString()
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = CamundaJson.CreateWriter(text)) WriteJson(writer);
        return text.ToString();
    }

    /// <summary>Sets an operator from an untyped operand, while an expression is translated.</summary>
    /// <exception cref="NotSupportedException">The field does not support the operator; the message lists the supported ones.</exception>
    /// <exception cref="InvalidOperationException">The operator is already set.</exception>
    /// <exception cref="ArgumentException">The operand is null or of another type than the field.</exception>
    internal abstract void Set(FilterOperator op, object? operand);

    /// <summary>Returns the operand of an operator that is set; a list for <c>$in</c> and <c>$notIn</c>.</summary>
    internal abstract object Get(FilterOperator op);

    /// <summary>Returns a copy, so that the original stays unchanged when further operators are set.</summary>
    internal abstract FilterProperty Clone();

    private protected bool IsOnly(FilterOperator op) => _set == 1 << (int)op;

    /// <summary>Returns how many of the operators before one are set.</summary>
    private protected int CountBefore(FilterOperator op) => BitOperations.PopCount((uint)_set & ((1u << (int)op) - 1));

    private protected void Mark(FilterOperator op)
    {
        if (!SupportedOperators.Contains(op))
        {
            throw new NotSupportedException(
                $"{GetType().Name} does not support {op.WireName()}. "
                + $"Supported for this field: {string.Join(", ", SupportedOperators.Select(FilterOperatorNames.WireName))}.");
        }

        _set |= 1 << (int)op;
    }
}
