using System.Numerics;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>What a search asks of one field: one or more operators, which all have to hold. Does not change once it is built, so it may be used again.</summary>
public abstract class FilterProperty : IJsonWritable
{
    private int _set;

    private protected FilterProperty()
    {
    }

    /// <summary>The operators that the API has for this field.</summary>
    public abstract IReadOnlyList<FilterOperator> SupportedOperators { get; }

    /// <summary>Whether no operator is set.</summary>
    public bool IsEmpty => _set == 0;

    /// <summary>Whether an operator is set.</summary>
    public bool IsSet(FilterOperator op) => (_set & (1 << (int)op)) != 0;

    /// <summary>Writes the filter: the bare value where equality is all that is asked, else an object with the operators.</summary>
    public abstract void WriteJson(JsonWriter writer);

    /// <summary>The filter as it is sent.</summary>
    public override string ToString()
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = CamundaJson.CreateWriter(text)) WriteJson(writer);
        return text.ToString();
    }

    /// <summary>Sets an operator from an operand that is only known as an object, while an expression is translated.</summary>
    /// <exception cref="NotSupportedException">The field does not have the operator; the message names those that it has.</exception>
    /// <exception cref="InvalidOperationException">The operator is set already.</exception>
    /// <exception cref="ArgumentException">The operand is null or of another type than the field.</exception>
    internal abstract void Set(FilterOperator op, object? operand);

    /// <summary>The operand of an operator that is set, a list for <c>$in</c> and <c>$notIn</c>.</summary>
    internal abstract object Get(FilterOperator op);

    /// <summary>A copy that can be set further while the original stays as it is.</summary>
    internal abstract FilterProperty Clone();

    private protected bool IsOnly(FilterOperator op) => _set == 1 << (int)op;

    /// <summary>How many of the operators before one are set.</summary>
    private protected int CountBefore(FilterOperator op) => BitOperations.PopCount((uint)_set & ((1u << (int)op) - 1));

    private protected void Mark(FilterOperator op)
    {
        if (!SupportedOperators.Contains(op))
        {
            throw new NotSupportedException(
                $"{GetType().Name} has no {op.WireName()}. The API filters this field by {string.Join(", ", SupportedOperators.Select(FilterOperatorNames.WireName))}.");
        }

        _set |= 1 << (int)op;
    }
}
