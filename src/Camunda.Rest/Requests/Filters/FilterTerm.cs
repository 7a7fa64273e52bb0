using System.Collections;

namespace Camunda.Rest;

/// <summary>
/// One operator of one field with its operand, the smallest part of a filter; or all operators of one field of another filter.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="Key">The name of the variable or metadata entry; null for any other field.</param>
/// <param name="Operator">The operator; <see cref="FilterOperator.Eq"/> for an item of a list.</param>
/// <param name="Operand">The operand as the API expects it.</param>
/// <param name="IsWhole">
/// Whether the operand is the <see cref="FilterProperty"/> of another filter, which is immutable and may be shared.
/// </param>
internal sealed record FilterTerm(FilterField Field, string? Key, FilterOperator Operator, object Operand, bool IsWhole = false)
{
    public bool HasSameOperand(object operand) => Equals(Operand, operand)
        || (Operand is IEnumerable mine and not string
            && operand is IEnumerable other and not string
            && mine.Cast<object?>().SequenceEqual(other.Cast<object?>()));
}
