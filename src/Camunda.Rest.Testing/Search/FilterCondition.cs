using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Search;

/// <summary>
/// One comparison of a filter property. A field may have no value, one, or several: a comparison holds where any value fits,
/// its negation where none does. So <c>$neq</c> and <c>$notIn</c> also find entities without a value, and the rest never does.
/// </summary>
internal static class FilterCondition
{
    /// <summary>Reads a filter property: a plain value is <c>$eq</c>, operators must all hold.</summary>
    public static Func<IReadOnlyList<IComparable>, bool> Compile(FieldKind kind, JsonNode operand)
    {
        if (operand is not JsonObject operators)
        {
            return CompileOperator(kind, "$eq", operand);
        }

        Func<IReadOnlyList<IComparable>, bool>[] conditions =
        [
            .. operators.Select(entry => CompileOperator(kind, entry.Key, entry.Value!)),
        ];
        return values => Array.TrueForAll(conditions, condition => condition(values));
    }

    private static Func<IReadOnlyList<IComparable>, bool> CompileOperator(FieldKind kind, string name, JsonNode operand) => name switch
    {
        "$exists" => operand.GetValue<bool>() ? values => values.Count > 0 : values => values.Count == 0,
        "$in" => Any(IsIn(kind, operand)),
        "$notIn" => None(IsIn(kind, operand)),
        "$like" => Any(IsLike(operand)),
        "$neq" => None(Comparison(kind, operand, order => order == 0)),
        "$eq" => Any(Comparison(kind, operand, order => order == 0)),
        "$gt" => Any(Comparison(kind, operand, order => order > 0)),
        "$gte" => Any(Comparison(kind, operand, order => order >= 0)),
        "$lt" => Any(Comparison(kind, operand, order => order < 0)),
        "$lte" => Any(Comparison(kind, operand, order => order <= 0)),
        _ => throw new InvalidOperationException($"Operator '{name}' has no meaning here; validation should have refused it."),
    };

    private static Func<IReadOnlyList<IComparable>, bool> Any(Func<IComparable, bool> holds) => values => values.Any(holds);

    private static Func<IReadOnlyList<IComparable>, bool> None(Func<IComparable, bool> holds) => values => !values.Any(holds);

    private static Func<IComparable, bool> Comparison(FieldKind kind, JsonNode operand, Func<int, bool> holds)
    {
        IComparable expected = FieldValue.Read(kind, operand);
        return value => holds(FieldValue.Compare(value, expected));
    }

    private static Func<IComparable, bool> IsIn(FieldKind kind, JsonNode operand)
    {
        HashSet<IComparable> expected = [.. operand.AsArray().Select(item => FieldValue.Read(kind, item!))];
        return expected.Contains;
    }

    private static Func<IComparable, bool> IsLike(JsonNode operand)
    {
        LikePattern pattern = new(operand.GetValue<string>());
        return value => pattern.Matches(FieldValue.Text(value));
    }
}
