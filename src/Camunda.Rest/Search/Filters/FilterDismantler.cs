using System.Collections;

namespace Camunda.Rest;

/// <summary>Takes a filter of the contract apart into terms, so that it can be combined with others.</summary>
internal static class FilterDismantler
{
    /// <summary>What a filter says; nothing of it is kept that its owner could change.</summary>
    public static FilterTerms Dismantle(FilterModel model, object filter)
    {
        IReadOnlyList<FilterTerm> all = Fields(model, filter);
        var alternatives = (model.Alternatives?.GetValue(filter) as IEnumerable)?.Cast<object>().Select(alternative => Fields(FilterModel.Of(alternative.GetType()), alternative)).ToArray();
        return FilterTerms.Of(all, alternatives is { Length: > 0 } ? alternatives : null);
    }

    private static IReadOnlyList<FilterTerm> Fields(FilterModel model, object filter) => [.. model.Fields.SelectMany(field => Field(field, field.GetValue(filter)))];

    private static IEnumerable<FilterTerm> Field(FilterField field, object? value) => (field.Kind, value) switch
    {
        (_, null) => [],
        (FilterFieldKind.Operators, FilterProperty property) => Operators(field, null, property),
        (FilterFieldKind.Named, _) => field.Names!.Read(value).SelectMany(condition => Operators(field, condition.Name, condition.Condition)),
        (FilterFieldKind.List, IEnumerable items) => Items(field, [.. items.Cast<object>()]),
        (FilterFieldKind.Flag, FilterFlag flag) => [new(field, null, FilterOperator.Eq, flag.Value)],
        _ => [new(field, null, FilterOperator.Eq, value)],
    };

    private static IEnumerable<FilterTerm> Operators(FilterField field, string? key, FilterProperty property) =>
        property.SupportedOperators.Where(property.IsSet).Select(op => new FilterTerm(field, key, op, property.Get(op)));

    private static IEnumerable<FilterTerm> Items(FilterField field, object[] items)
    {
        if (field.HoldsAll)
            return items.Select(item => new FilterTerm(field, null, FilterOperator.Eq, item));
        return items.Length == 0 ? [] : [new(field, null, FilterOperator.Eq, items)];
    }
}
