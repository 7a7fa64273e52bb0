using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>Translates search conditions into the contract's filter: every comparison becomes one operator of one field.</summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
internal static class FilterTranslator<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter>
    where TFilter : class
{
    private static readonly FilterModel Model = FilterModel.Of(typeof(TFilter));

    /// <summary>Returns a new filter that combines the condition with <paramref name="before"/>, which stays unchanged.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="before">The earlier conditions; null for none.</param>
    /// <param name="variables">Serializes the values of process variables; null for the default.</param>
    /// <exception cref="NotSupportedException">
    /// The API does not support the condition; the message names the field and its operators.
    /// </exception>
    /// <exception cref="ArgumentException">A value is invalid, or two conditions contradict each other.</exception>
    public static TFilter Translate(Expression<Func<TFilter, bool>> condition, TFilter? before, VariableSerialization? variables = null)
    {
        // The shape of a lambda is separated from its values, so that the shape can be cached.
        var shape = new ConditionReader(Model, condition.Parameters[0]).Read(condition.Body);
        return Combine(before, new ConditionEvaluator(variables ?? VariableSerialization.Default).Evaluate(shape));
    }

    /// <summary>Returns a new filter that combines two filters, which stay unchanged.</summary>
    /// <exception cref="ArgumentException">Two conditions on one field cannot be combined in one filter.</exception>
    public static TFilter Combine(TFilter? before, TFilter filter) => Combine(before, FilterDismantler.Dismantle(Model, filter));

    /// <summary>Returns whether a filter excludes nothing.</summary>
    public static bool IsEverything(TFilter filter) => FilterDismantler.Dismantle(Model, filter).IsEverything;

    private static TFilter Combine(TFilter? before, FilterTerms terms)
    {
        if (before is not null)
            terms = FilterDismantler.Dismantle(Model, before) & terms;
        return terms.IsNothing ? throw FilterSentences.Nothing(Model) : (TFilter)FilterAssembler.Assemble(Model, terms);
    }
}
