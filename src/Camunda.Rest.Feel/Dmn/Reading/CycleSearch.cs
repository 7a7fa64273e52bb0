namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Finds cycles in a graph, without recursion.</summary>
internal static class CycleSearch
{
    /// <summary>The cycles that a walk through the graph meets, each from an element back to itself.</summary>
    public static IEnumerable<IReadOnlyList<T>> Find<T>(IEnumerable<T> elements, Func<T, IReadOnlyList<T>> requirementsOf)
        where T : class
    {
        HashSet<T> done = [];
        foreach (T start in elements)
        {
            List<(T Element, int Next)> path = [(start, 0)];
            HashSet<T> onPath = [start];
            while (path.Count > 0)
            {
                (T element, int next) = path[^1];
                IReadOnlyList<T> requirements = requirementsOf(element);
                if (done.Contains(element) || next == requirements.Count)
                {
                    done.Add(element);
                    onPath.Remove(element);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = (element, next + 1);
                T required = requirements[next];
                if (onPath.Contains(required))
                {
                    int from = path.FindIndex(step => step.Element == required);
                    yield return [.. path.Skip(from).Select(step => step.Element), required];
                }
                else if (!done.Contains(required))
                {
                    onPath.Add(required);
                    path.Add((required, 0));
                }
            }
        }
    }
}
