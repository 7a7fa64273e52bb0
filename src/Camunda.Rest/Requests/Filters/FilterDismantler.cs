using System.Collections;

namespace Camunda.Rest;

/// <summary>Splits a filter of the contract into terms, so that it can be combined with others.</summary>
internal static class FilterDismantler
{
    /// <summary>Returns the terms of a filter, without references to it that its owner could change.</summary>
    public static FilterTerms Dismantle(FilterModel model, object filter)
    {
        var all = Fields(model, filter);
        return model.Alternatives?.GetValue(filter) is IEnumerable alternatives && !IsEmpty(alternatives)
            ? FilterTerms.Of(all,
            [
                .. alternatives.Cast<object>().Select(alternative => Fields(FilterModel.OfAlternative(alternative.GetType()), alternative)),
            ])
            : FilterTerms.Of(all, null);
    }

    private static List<FilterTerm> Fields(FilterModel model, object filter)
    {
        var terms = new List<FilterTerm>(8);
        foreach (var field in model.Fields)
        {
            if (field.GetValue(filter) is { } value)
                AddField(terms, field, value);
        }

        return terms;
    }

    private static void AddField(List<FilterTerm> terms, FilterField field, object value)
    {
        switch (field.Kind)
        {
            case FilterFieldKind.Operators:
                if (value is FilterProperty { IsEmpty: false })
                    terms.Add(new(field, null, FilterOperator.Eq, value, IsWhole: true));
                break;
            case FilterFieldKind.Named:
                AddNamed(terms, field, value);
                break;
            case FilterFieldKind.List:
                if (!IsEmpty((IEnumerable)value))
                    AddItems(terms, field, [.. ((IEnumerable)value).Cast<object>()]);
                break;
            default:
                terms.Add(new(field, null, FilterOperator.Eq, value is FilterFlag flag ? flag.Value : value));
                break;
        }
    }

    private static void AddNamed(List<FilterTerm> terms, FilterField field, object value)
    {
        if (field.Names!.IsEmpty(value))
            return;
        foreach (var (name, condition) in field.Names.Read(value))
        {
            foreach (var op in condition.SupportedOperators)
            {
                if (condition.IsSet(op))
                    terms.Add(new(field, name, op, condition.Get(op)));
            }
        }
    }

    private static void AddItems(List<FilterTerm> terms, FilterField field, object[] items)
    {
        if (field.HoldsAll)
            terms.AddRange(items.Select(item => new FilterTerm(field, null, FilterOperator.Eq, item)));
        else if (items.Length > 0)
            terms.Add(new(field, null, FilterOperator.Eq, items));
    }

    /// <summary>Returns whether a list is known to be empty, which means no condition.</summary>
    private static bool IsEmpty(IEnumerable items) => items is ICollection { Count: 0 };
}
