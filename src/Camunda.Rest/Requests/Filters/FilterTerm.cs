using System.Collections;

namespace Camunda.Rest;

/// <summary>One operator of one field with its operand, the smallest thing that a filter says; or all operators of one field as they stand in a filter.</summary>
/// <param name="Field">The field.</param>
/// <param name="Key">The name of the variable or metadata entry; null for any other field.</param>
/// <param name="Operator">The operator; <see cref="FilterOperator.Eq"/> for an item of a list.</param>
/// <param name="Operand">The operand as the API takes it.</param>
/// <param name="IsWhole">Whether the operand is the <see cref="FilterProperty"/> of another filter, which does not change and so may be shared.</param>
internal sealed record FilterTerm(FilterField Field, string? Key, FilterOperator Operator, object Operand, bool IsWhole = false)
{
    public bool HasSameOperand(object operand) => Equals(Operand, operand)
        || (Operand is IEnumerable mine and not string && operand is IEnumerable other and not string && mine.Cast<object?>().SequenceEqual(other.Cast<object?>()));
}
