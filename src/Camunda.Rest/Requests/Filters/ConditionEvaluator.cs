using System.Collections;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>Evaluates the values of a search expression, in the order and with the short-circuiting of C#.</summary>
internal sealed class ConditionEvaluator(VariableSerialization variables)
{
    /// <exception cref="ArgumentException">A value is invalid; the message names the field.</exception>
    public FilterTerms Evaluate(SearchCondition condition)
    {
        if (condition is SearchCondition.Either either)
            return Evaluate(either.Left) is { IsEverything: false } left ? left | Evaluate(either.Right) : FilterTerms.Everything;

        var all = new FilterConjunction();
        return TryAdd(condition, all) ? all.ToTerms() : FilterTerms.Nothing;
    }

    /// <summary>Adds a condition to a conjunction; false when nothing can satisfy it.</summary>
    private bool TryAdd(SearchCondition condition, FilterConjunction all)
    {
        switch (condition)
        {
            case SearchCondition.Comparison comparison:
                return TryAdd(comparison, all);
            case SearchCondition.Both both:
                return TryAdd(both.Left, all) && TryAdd(both.Right, all);
            case SearchCondition.Alternative choice:
                return TryAdd(ExpressionValue.Of(choice.Test) is true ? choice.IfTrue : choice.IfFalse, all);
            case SearchCondition.Known known:
                return ExpressionValue.Of(known.Value) is true != known.IsNegated;
            default:
                var either = Evaluate(condition);
                if (either.IsNothing)
                    return false;
                all.Add(either);
                return true;
        }
    }

    private bool TryAdd(SearchCondition.Comparison comparison, FilterConjunction all)
    {
        var field = comparison.Field;
        string? key = comparison.Key is null
            ? null
            : ExpressionValue.Of(comparison.Key) as string is { Length: > 0 } name ? name : throw FilterSentences.NoName(field);
        object? operand = ExpressionValue.Of(comparison.Operand);
        switch (comparison.Operator)
        {
            case FilterOperator.In or FilterOperator.NotIn:
                var values = Values(field, operand as IEnumerable ?? throw FilterSentences.NoValues(field));
                if (values.Count == 0)
                    return comparison.Operator == FilterOperator.NotIn;
                all.Add(new FilterTerm(field, key, comparison.Operator, values));
                return true;
            case FilterOperator.Like:
                all.Add(new FilterTerm(
                    field,
                    key,
                    FilterOperator.Like,
                    LikeText.Create(operand as string ?? throw FilterSentences.NullText(field), comparison.Match, field.TakesVariables)));
                return true;
            case FilterOperator.Exists:
                all.Add(new FilterTerm(field, key, FilterOperator.Exists, operand!));
                return true;
            default:
                all.Add(Compare(comparison, key, operand));
                return true;
        }
    }

    private FilterTerm Compare(SearchCondition.Comparison comparison, string? key, object? operand)
    {
        var (field, op) = (comparison.Field, comparison.Operator);
        if (operand is null && !field.TakesVariables)
            return CompareWithNull(comparison, key);

        return field.Kind switch
        {
            FilterFieldKind.Flag => new(field, null, FilterOperator.Eq, (bool)operand! == (op == FilterOperator.Eq)),
            FilterFieldKind.List when !field.HoldsAll => new(field, null, op, new[] { Value(field, operand) }),
            _ => new(field, key, op, Value(field, operand)),
        };
    }

    /// <summary>In C# null equals null only, so equality searches for items without a value and inequality for those with one.</summary>
    private static FilterTerm CompareWithNull(SearchCondition.Comparison comparison, string? key)
    {
        var (field, op) = (comparison.Field, comparison.Operator);
        if (op is not (FilterOperator.Eq or FilterOperator.Neq))
            throw FilterSentences.NullOrder(field, op);
        if (!field.Has(FilterOperator.Exists))
            throw FilterSentences.NullValue(field);
        return new(field, key, FilterOperator.Exists, op == FilterOperator.Neq);
    }

    private List<object> Values(FilterField field, IEnumerable values)
    {
        if (ValueEquality.FindDeviation(values) is { } deviation)
            throw FilterSentences.OwnEquality(field, values.GetType(), deviation);
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
}
