using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>Turns search conditions into the contract's filter: every comparison becomes one operator of one field.</summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
internal static class FilterTranslator<TFilter>
    where TFilter : class
{
    private static readonly FilterModel Model = FilterModel.Of(typeof(TFilter));

    /// <summary>A new filter that holds the condition and all of <paramref name="before"/>, which stays as it is.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="before">What was asked for already; null for nothing.</param>
    /// <param name="variables">What writes the values of process variables; the default when it is null.</param>
    /// <exception cref="NotSupportedException">The API cannot filter so; the message names the field and the operators that it has.</exception>
    /// <exception cref="ArgumentException">A value cannot be asked for, or two conditions exclude each other.</exception>
    public static TFilter Translate(Expression<Func<TFilter, bool>> condition, TFilter? before, VariableSerializer? variables = null)
    {
        // The shape of a lambda and its values are taken apart, so that the shape can be kept for the next time.
        var shape = new ConditionReader(Model, condition.Parameters[0]).Read(condition.Body);
        return Combine(before, new ConditionEvaluator(variables ?? VariableSerializer.Default).Evaluate(shape));
    }

    /// <summary>A new filter that holds all of two filters, which stay as they are.</summary>
    /// <exception cref="ArgumentException">Two conditions exclude each other in one filter.</exception>
    public static TFilter Combine(TFilter? before, TFilter filter) => Combine(before, FilterDismantler.Dismantle(Model, filter));

    /// <summary>Whether a filter leaves nothing out.</summary>
    public static bool IsEverything(TFilter filter) => FilterDismantler.Dismantle(Model, filter).IsEverything;

    private static TFilter Combine(TFilter? before, FilterTerms terms)
    {
        if (before is not null)
            terms = FilterDismantler.Dismantle(Model, before) & terms;
        return terms.IsNothing ? throw FilterSentences.Nothing(Model) : (TFilter)FilterAssembler.Assemble(Model, terms);
    }
}
