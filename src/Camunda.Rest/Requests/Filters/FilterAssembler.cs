namespace Camunda.Rest;

/// <summary>Creates a filter of the contract from terms.</summary>
internal static class FilterAssembler
{
    /// <summary>Returns a new filter that is equivalent to the terms.</summary>
    /// <exception cref="NotSupportedException">The API does not support alternatives for the model or for one of the fields.</exception>
    /// <exception cref="ArgumentException">
    /// Two terms cannot be combined in one filter, or an operand has the wrong type; the message names the field.
    /// </exception>
    public static object Assemble(FilterModel model, FilterTerms terms)
    {
        object filter = Assemble(model, terms.All);
        if (terms.Alternatives is not { } alternatives)
            return filter;

        var field = model.Alternatives ?? throw FilterSentences.NoAlternatives(model);
        var alternativeModel = FilterModel.OfAlternative(field.OperandType);
        var items = field.CreateArray(alternatives.Count);
        for (int index = 0; index < items.Length; index++)
            items.SetValue(Assemble(alternativeModel, alternatives[index]), index);
        field.SetValue(filter, items);
        return filter;
    }

    private static object Assemble(FilterModel model, IReadOnlyList<FilterTerm> all)
    {
        object filter = model.Create();
        FilterTerm[] terms = [.. all];
        for (int start = 0, end; start < terms.Length; start = end)
        {
            end = Gather(terms, start);
            var field = terms[start].Field;

            // The terms of an alternative refer to the fields of the outer model, but alternatives have a model of their own.
            if (!field.IsOf(model))
                field = model.Find(field.Name) ?? throw FilterSentences.NotAnAlternative(field);
            field.SetValue(filter, Assemble(field, terms.AsSpan(start..end)));
        }

        return filter;
    }

    /// <summary>Moves the terms on the first one's field to directly after it, keeping their order.</summary>
    /// <returns>The index after them.</returns>
    private static int Gather(FilterTerm[] terms, int start)
    {
        string name = terms[start].Field.Name;
        int end = start + 1;
        for (int index = end; index < terms.Length; index++)
        {
            var term = terms[index];
            if (term.Field.Name != name)
                continue;
            Array.Copy(terms, end, terms, end + 1, index - end);
            terms[end++] = term;
        }

        return end;
    }

    private static object Assemble(FilterField field, ReadOnlySpan<FilterTerm> terms) => field.Kind switch
    {
        FilterFieldKind.Operators => AssembleOperators(field, terms),
        FilterFieldKind.Named => field.Names!.Create(AssembleNamed(field, terms)),
        FilterFieldKind.List => AssembleList(field, terms),
        FilterFieldKind.Flag => FilterFlag.FromNullableBoolean((bool)Single(terms).Operand)!,
        _ => field.Fit(Single(terms).Operand),
    };

    private static FilterProperty AssembleOperators(FilterField field, ReadOnlySpan<FilterTerm> terms)
    {
        if (terms is [{ IsWhole: true } only] && only.Operand.GetType() == field.OperandType)
            return (FilterProperty)only.Operand;

        var property = field.CreateOperand();
        foreach (var term in terms)
        {
            if (term.IsWhole)
                SetAll(property, term);
            else
                Set(property, term);
        }

        return property;
    }

    private static void SetAll(FilterProperty property, FilterTerm term)
    {
        var whole = (FilterProperty)term.Operand;
        foreach (var op in whole.SupportedOperators)
        {
            if (whole.IsSet(op))
                Set(property, new FilterTerm(term.Field, null, op, whole.Get(op)));
        }
    }

    private static List<(string Name, FilterProperty Condition)> AssembleNamed(FilterField field, ReadOnlySpan<FilterTerm> terms)
    {
        List<(string Name, FilterProperty Condition)> conditions = [];
        foreach (var term in terms)
        {
            int index = conditions.FindLastIndex(condition => condition.Name == term.Key);
            if (index >= 0 && TrySet(conditions[index].Condition, term))
                continue;

            // The API accepts several conditions on one variable, but a map has each name only once.
            if (index >= 0 && !field.TakesVariables)
                throw FilterSentences.Twice(term);
            conditions.Add((term.Key!, field.CreateOperand()));
            TrySet(conditions[^1].Condition, term);
        }

        return conditions;
    }

    private static Array AssembleList(FilterField field, ReadOnlySpan<FilterTerm> terms)
    {
        object[] items = !field.HoldsAll
            ? (object[])Single(terms).Operand
            : terms is [var only] ? [only.Operand] : [.. terms.ToArray().Select(term => term.Operand).Distinct()];
        var list = field.CreateArray(items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }

    private static void Set(FilterProperty property, FilterTerm term)
    {
        if (!TrySet(property, term))
            throw FilterSentences.Twice(term);
    }

    /// <summary>Sets an operator; false when it already has a different value.</summary>
    private static bool TrySet(FilterProperty property, FilterTerm term)
    {
        if (property.IsSet(term.Operator))
            return term.HasSameOperand(property.Get(term.Operator));
        try
        {
            property.Set(term.Operator, term.Operand);
            return true;
        }
        catch (ArgumentException e)
        {
            throw FilterSentences.Unfit(term.Field, e);
        }
    }

    private static FilterTerm Single(ReadOnlySpan<FilterTerm> terms)
    {
        var first = terms[0];
        foreach (var other in terms[1..])
        {
            if (!other.HasSameOperand(first.Operand))
                throw first.Field.Kind == FilterFieldKind.List ? FilterSentences.ListTwice(first.Field) : FilterSentences.Twice(other);
        }

        return first;
    }
}
