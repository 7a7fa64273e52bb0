using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>Puts completed elements in the order of their completion.</summary>
internal static class CompletionOrder
{
    /// <remarks>
    /// The API has no more than the times, in milliseconds. Of those that are the same, keys decide, which rise from the beginning of one
    /// element to the beginning of the next; a sub-process begins before what is in it and completes after it.
    /// </remarks>
    public static IReadOnlyList<ElementInstanceResult> Of(IReadOnlyList<ElementInstanceResult> elements, ModelProcess? model)
    {
        ElementInstanceResult[] completed = [.. elements.Where(element => element.State == ElementInstanceState.Completed)];
        return
        [
            .. completed
                .OrderBy(element => element.EndDate)
                .ThenBy(element => LastKeyIn(element, completed, model))
                .ThenByDescending(element => element.ElementInstanceKey),
        ];
    }

    private static ElementInstanceKey LastKeyIn(
        ElementInstanceResult element, IEnumerable<ElementInstanceResult> completed, ModelProcess? model) => completed
            .Where(other => other.EndDate == element.EndDate
                && (model?.IsInside(other.ElementId.Value, element.ElementId.Value) == true
                    || (element.Type == ElementInstanceType.MultiInstanceBody && other.ElementId == element.ElementId))
                && other.ElementInstanceKey.CompareTo(element.ElementInstanceKey) > 0)
            .Select(other => other.ElementInstanceKey)
            .Append(element.ElementInstanceKey)
            .Max();
}
