using System.Collections;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>Puts the values into the shape of a search expression, in the order and as far as C# would compute them.</summary>
internal sealed class ConditionEvaluator(VariableSerializer variables)
{
    /// <exception cref="ArgumentException">A value cannot be asked for; the message names the field.</exception>
    public FilterTerms Evaluate(SearchCondition condition) => condition switch
    {
        SearchCondition.Both both => Evaluate(both.Left) is { IsNothing: false } left ? left & Evaluate(both.Right) : FilterTerms.Nothing,
        SearchCondition.Either either => Evaluate(either.Left) is { IsEverything: false } left ? left | Evaluate(either.Right) : FilterTerms.Everything,
        SearchCondition.Choice choice => Evaluate(ExpressionValue.Of(choice.Test) is true ? choice.IfTrue : choice.IfFalse),
        SearchCondition.Known known => ExpressionValue.Of(known.Value) is true != known.IsNegated ? FilterTerms.Everything : FilterTerms.Nothing,
        _ => Evaluate((SearchCondition.Comparison)condition),
    };

    private FilterTerms Evaluate(SearchCondition.Comparison comparison)
    {
        var field = comparison.Field;
        string? key = comparison.Key is null ? null : ExpressionValue.Of(comparison.Key) as string is { Length: > 0 } name ? name : throw FilterSentences.NoName(field);
        object? operand = ExpressionValue.Of(comparison.Operand);
        switch (comparison.Operator)
        {
            case FilterOperator.In or FilterOperator.NotIn:
                var values = Values(field, operand as IEnumerable ?? throw FilterSentences.NoValues(field));
                if (values.Count > 0)
                    return Term(field, key, comparison.Operator, values);
                return comparison.Operator == FilterOperator.In ? FilterTerms.Nothing : FilterTerms.Everything;
            case FilterOperator.Like:
                return Term(field, key, FilterOperator.Like, LikeText.Create(operand as string ?? throw FilterSentences.NullText(field), comparison.Match, field.TakesVariables));
            case FilterOperator.Exists:
                return Term(field, key, FilterOperator.Exists, operand!);
            default:
                return Compare(comparison, key, operand);
        }
    }

    private FilterTerms Compare(SearchCondition.Comparison comparison, string? key, object? operand)
    {
        var (field, op) = (comparison.Field, comparison.Operator);
        if (operand is null && !field.TakesVariables)
            return CompareWithNull(comparison, key);

        return field.Kind switch
        {
            FilterFieldKind.Flag => Term(field, null, FilterOperator.Eq, (bool)operand! == (op == FilterOperator.Eq)),
            FilterFieldKind.List when !field.HoldsAll => Term(field, null, op, new[] { Value(field, operand) }),
            _ => Term(field, key, op, Value(field, operand)),
        };
    }

    /// <summary>In C# null equals null only, so equality asks for items without a value and inequality for those with one.</summary>
    private static FilterTerms CompareWithNull(SearchCondition.Comparison comparison, string? key)
    {
        var (field, op) = (comparison.Field, comparison.Operator);
        if (op is not (FilterOperator.Eq or FilterOperator.Neq))
            throw FilterSentences.NullOrder(field, op);
        if (!field.Operators.Contains(FilterOperator.Exists))
            throw FilterSentences.NullValue(field);
        return Term(field, key, FilterOperator.Exists, op == FilterOperator.Neq);
    }

    private List<object> Values(FilterField field, IEnumerable values)
    {
        List<object> list = [];
        foreach (object? value in values)
            list.Add(value is null && !field.TakesVariables ? throw FilterSentences.NullIn(field) : Value(field, value));
        return list;
    }

    private object Value(FilterField field, object? value)
    {
        if (field.TakesJson)
            return JsonText.From(value, variables);
        if (value is IWireValue { IsDefault: true } unset)
            throw FilterSentences.DefaultValue(field, unset);
        return value!;
    }

    private static FilterTerms Term(FilterField field, string? key, FilterOperator op, object operand) => FilterTerms.Of(new FilterTerm(field, key, op, operand));
}
