using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Models;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessInstanceAssertions
{
    /// <summary>Expects each of these elements to be active.</summary>
    /// <param name="elements">The ids or names of elements.</param>
    /// <exception cref="ProcessAssertionException">One of them is not.</exception>
    public Task BeWaitingAtAsync(params string[] elements) => CheckAllAsync("to be waiting at", elements, ElementInstanceState.Active);

    /// <summary>Expects these elements, and no others, to be active; sub-processes around them aside.</summary>
    /// <param name="elements">The ids or names of elements.</param>
    /// <exception cref="ProcessAssertionException">Others are active.</exception>
    public Task BeWaitingOnlyAtAsync(params string[] elements) => _runner.CheckAbsenceAsync(
        $"to be waiting only at {Quote(Named(elements))}",
        async reader =>
        {
            HashSet<string> expected = [];
            foreach (string element in elements)
            {
                expected.UnionWith(await reader.ResolveAsync(element).ConfigureAwait(false));
            }

            ModelProcess? model = await reader.ModelAsync().ConfigureAwait(false);
            HashSet<string> active =
            [
                .. (await reader.ElementsAsync().ConfigureAwait(false))
                    .Where(element => element.State == ElementInstanceState.Active).Select(element => element.ElementId.Value),
            ];
            string[] innermost =
                [.. active.Where(id => expected.Contains(id) || !active.Any(inner => model?.IsInside(inner, id) == true)).Order()];
            return expected.SetEquals(innermost) ? null : innermost.Length == 0 ? "nothing is active" : $"it waits at {Quote(innermost)}";
        },
        default);

    /// <summary>Expects each of these elements to have completed at least once.</summary>
    /// <param name="elements">The ids or names of elements.</param>
    /// <exception cref="ProcessAssertionException">One of them has not.</exception>
    public Task HaveCompletedAsync(params string[] elements) => CheckAllAsync("to have completed", elements, ElementInstanceState.Completed);

    /// <summary>Expects each of these elements to have completed at least once.</summary>
    /// <param name="elements">The ids or names of elements.</param>
    /// <param name="inOrder">Whether each has completed after the one before it; others may have completed between them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">One of them has not, or not in this order.</exception>
    public Task HaveCompletedAsync(IEnumerable<string> elements, bool inOrder, CancellationToken cancellationToken = default)
    {
        string[] all = Named([.. elements ?? throw new ArgumentNullException(nameof(elements))]);
        return inOrder
            ? _runner.CheckAsync($"to have completed {Quote(all)} in this order", reader => CheckOrderAsync(reader, all), cancellationToken)
            : CheckAllAsync("to have completed", all, ElementInstanceState.Completed);
    }

    /// <inheritdoc cref="HaveCompletedAsync(IEnumerable{string}, bool, CancellationToken)"/>
    public Task HaveCompletedAsync(string first, string second, bool inOrder) => HaveCompletedAsync([first, second], inOrder);

    /// <inheritdoc cref="HaveCompletedAsync(IEnumerable{string}, bool, CancellationToken)"/>
    public Task HaveCompletedAsync(string first, string second, string third, bool inOrder) =>
        HaveCompletedAsync([first, second, third], inOrder);

    /// <inheritdoc cref="HaveCompletedAsync(IEnumerable{string}, bool, CancellationToken)"/>
    public Task HaveCompletedAsync(string first, string second, string third, string fourth, bool inOrder) =>
        HaveCompletedAsync([first, second, third, fourth], inOrder);

    /// <inheritdoc cref="HaveCompletedAsync(IEnumerable{string}, bool, CancellationToken)"/>
    public Task HaveCompletedAsync(string first, string second, string third, string fourth, string fifth, bool inOrder) =>
        HaveCompletedAsync([first, second, third, fourth, fifth], inOrder);

    /// <inheritdoc cref="HaveCompletedAsync(IEnumerable{string}, bool, CancellationToken)"/>
    public Task HaveCompletedAsync(string first, string second, string third, string fourth, string fifth, string sixth, bool inOrder) =>
        HaveCompletedAsync([first, second, third, fourth, fifth, sixth], inOrder);

    /// <summary>Expects an element to have completed a number of times; an instance of a multi-instance activity counts as one.</summary>
    /// <param name="element">The id or name of the element.</param>
    /// <param name="times">How often; 0 or more.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="ProcessAssertionException">It has completed more or less often.</exception>
    public Task HaveCompletedTimesAsync(string element, int times, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        return _runner.CheckAbsenceAsync(
            $"to have completed `{element}` {times} times",
            async reader =>
            {
                IReadOnlyList<string> ids = await reader.ResolveAsync(element).ConfigureAwait(false);
                int completed = (await reader.ElementsAsync().ConfigureAwait(false)).Count(instance =>
                    ids.Contains(instance.ElementId.Value)
                    && instance.State == ElementInstanceState.Completed
                    && instance.Type != ElementInstanceType.MultiInstanceBody);
                return completed == times ? null : $"it has completed it {completed} times";
            },
            cancellationToken);
    }

    /// <summary>Expects each of these elements to have been terminated at least once, by a boundary event for example.</summary>
    /// <param name="elements">The ids or names of elements.</param>
    /// <exception cref="ProcessAssertionException">One of them was not.</exception>
    public Task HaveTerminatedAsync(params string[] elements) =>
        CheckAllAsync("to have terminated", elements, ElementInstanceState.Terminated);

    /// <summary>Expects none of these elements to have been activated.</summary>
    /// <param name="elements">The ids or names of elements.</param>
    /// <exception cref="ProcessAssertionException">One of them was.</exception>
    public Task NotHaveActivatedAsync(params string[] elements) => _runner.CheckAbsenceAsync(
        $"not to have activated {Quote(Named(elements))}",
        async reader =>
        {
            foreach (string element in elements)
            {
                IReadOnlyList<string> ids = await reader.ResolveAsync(element).ConfigureAwait(false);
                if ((await reader.ElementsAsync().ConfigureAwait(false)).FirstOrDefault(
                    instance => ids.Contains(instance.ElementId.Value)) is { } found)
                {
                    return $"`{element}` is {found.State.ToString().ToLowerInvariant()}";
                }
            }

            return null;
        },
        default);

    private Task CheckAllAsync(string expected, string[] elements, ElementInstanceState state) => _runner.CheckAsync(
        $"{expected} {Quote(Named(elements))}",
        async reader =>
        {
            List<string> missing = [];
            foreach (string element in elements)
            {
                IReadOnlyList<string> ids = await reader.ResolveAsync(element).ConfigureAwait(false);
                ElementInstanceResult[] found =
                    [.. (await reader.ElementsAsync().ConfigureAwait(false)).Where(instance => ids.Contains(instance.ElementId.Value))];
                if (!found.Any(instance => instance.State == state))
                {
                    missing.Add(found.Length == 0
                        ? $"`{element}` was not activated"
                        : $"`{element}` is {found[^1].State.ToString().ToLowerInvariant()}");
                }
            }

            return missing.Count == 0 ? null : string.Join(", and ", missing);
        },
        default);

    private static async Task<string?> CheckOrderAsync(InstanceReader reader, string[] elements)
    {
        IReadOnlyList<ElementInstanceResult> completed = CompletionOrder.Of(
            await reader.ElementsAsync().ConfigureAwait(false), await reader.ModelAsync().ConfigureAwait(false));
        int position = 0;
        for (int index = 0; index < elements.Length; index++)
        {
            IReadOnlyList<string> ids = await reader.ResolveAsync(elements[index]).ConfigureAwait(false);
            int next = position;
            while (next < completed.Count && !ids.Contains(completed[next].ElementId.Value))
            {
                next++;
            }

            if (next == completed.Count)
            {
                return !completed.Any(instance => ids.Contains(instance.ElementId.Value))
                    ? $"`{elements[index]}` has not completed"
                    : $"`{elements[index]}` has not completed after `{elements[index - 1]}`. The order is: "
                        + Quote(completed.Select(instance => instance.ElementId.Value));
            }

            position = next + 1;
        }

        return null;
    }

    private static string[] Named(string[] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return elements.Length > 0 ? elements : throw new ArgumentException("Name at least one element.", nameof(elements));
    }
}
