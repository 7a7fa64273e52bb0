using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Search;

/// <summary>Turns a filter that the contract allows into a predicate. All properties must hold, and one of <c>$or</c>.</summary>
internal static class FilterCompiler
{
    /// <exception cref="ProblemException">501: the contract has the property, but the view does not support it.</exception>
    public static Func<T, bool> Compile<T>(EntityView<T> view, JsonObject? filter)
    {
        List<Func<T, bool>> conditions = [];
        HashSet<EntityFilter<T>> own = [];
        foreach ((string name, JsonNode? operand) in filter ?? [])
        {
            if (operand is null)
            {
                continue;
            }

            if (view.OwnFilter(name) is { } ownFilter)
            {
                if (own.Add(ownFilter))
                {
                    conditions.Add(ownFilter.Compile(filter!));
                }
            }
            else
            {
                conditions.Add(name == "$or" ? CompileAlternatives(view, operand.AsArray()) : CompileField(view, name, operand));
            }
        }

        return entity => conditions.TrueForAll(condition => condition(entity));
    }

    private static Func<T, bool> CompileAlternatives<T>(EntityView<T> view, JsonArray alternatives)
    {
        Func<T, bool>[] conditions = [.. alternatives.Select(alternative => Compile(view, alternative!.AsObject()))];
        return conditions.Length == 0 ? _ => true : entity => Array.Exists(conditions, condition => condition(entity));
    }

    private static Func<T, bool> CompileField<T>(EntityView<T> view, string name, JsonNode operand)
    {
        EntityField<T> field = view.Field(name)
            ?? throw ProblemException.NotImplemented($"$.filter.{name}: the test cluster does not filter by this property.");
        Func<IReadOnlyList<IComparable>, bool> condition = FilterCondition.Compile(field.Kind, operand);
        return entity => condition(field.Values(entity));
    }
}
