using System.Xml.Linq;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>Assigns the flow nodes of a scope to columns: each is right of what leads to it, except for flows that lead back.</summary>
internal static class LayoutColumns
{
    /// <param name="nodes">The flow nodes, without boundary events.</param>
    /// <param name="boundary">The boundary events by the id of their activity.</param>
    /// <param name="flows">The sequence flows.</param>
    public static Dictionary<string, int> Of(List<XElement> nodes, ILookup<string, XElement> boundary, List<XElement> flows)
    {
        // What a boundary event leads to is right of its activity.
        Dictionary<string, string> hosts = new(StringComparer.Ordinal);
        foreach (IGrouping<string, XElement> group in boundary)
        {
            foreach (XElement attached in group)
            {
                hosts.TryAdd(Value(attached, "id"), group.Key);
            }
        }

        ILookup<string, string> next = flows.ToLookup(
            flow => hosts.GetValueOrDefault(Value(flow, "sourceRef"), Value(flow, "sourceRef")), flow => Value(flow, "targetRef"));
        HashSet<string> targets = new(flows.Select(flow => Value(flow, "targetRef")), StringComparer.Ordinal);
        List<string> order = Sort([.. nodes.Select(node => Value(node, "id")).OrderBy(id => targets.Contains(id))], next);
        Dictionary<string, int> places = order.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        Dictionary<string, int> columns = order.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (string id in order)
        {
            foreach (string target in next[id].Where(target => places.TryGetValue(target, out int place) && place > places[id]))
            {
                columns[target] = Math.Max(columns[target], columns[id] + 1);
            }
        }

        return columns;
    }

    // Depth first, without recursion: a model can be a very long chain. A flow that leads back does not delay anything.
    private static List<string> Sort(List<string> ids, ILookup<string, string> next)
    {
        HashSet<string> known = new(ids, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> finished = [];
        foreach (string id in ids.Where(seen.Add))
        {
            Stack<(string Id, IEnumerator<string> Targets)> path = [];
            path.Push((id, next[id].GetEnumerator()));
            while (path.TryPeek(out (string Id, IEnumerator<string> Targets) step))
            {
                if (!step.Targets.MoveNext())
                {
                    finished.Add(path.Pop().Id);
                }
                else if (known.Contains(step.Targets.Current) && seen.Add(step.Targets.Current))
                {
                    path.Push((step.Targets.Current, next[step.Targets.Current].GetEnumerator()));
                }
            }
        }

        finished.Reverse();
        return finished;
    }

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";
}
