using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>
/// A process does not call itself, not even by another one of the file, before something in it has waited; what is called by an expression
/// is not known.
/// </summary>
internal static class CallLoopRule
{
    public static void Check(ElementReader definitions, IReadOnlyList<ProcessModel> processes)
    {
        Dictionary<string, ProcessModel> byId = processes.DistinctBy(process => process.Id)
            .ToDictionary(process => process.Id, StringComparer.Ordinal);
        HashSet<(string ProcessId, string NodeId)> done = [];
        foreach (ProcessModel process in byId.Values.Where(process => process.Start is not null))
        {
            if (FindLoop(new(process, process.Start!), byId, done) is { } loop)
            {
                definitions.Report($"the processes call each other without end: {string.Join(" > ", loop.Select(place => place.Node.Id))}");
                return;
            }
        }
    }

    // Depth first, with a stack of its own: a model may be deeper than the thread's.
    private static List<Place>? FindLoop(
        Place start, Dictionary<string, ProcessModel> processes, HashSet<(string ProcessId, string NodeId)> done)
    {
        List<Place> path = [];
        HashSet<(string ProcessId, string NodeId)> onPath = [];
        Stack<IEnumerator<Place>> open = new();
        Enter(start);
        while (open.TryPeek(out IEnumerator<Place>? next))
        {
            if (!next.MoveNext())
            {
                open.Pop();
                done.Add(path[^1].Key);
                onPath.Remove(path[^1].Key);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            if (onPath.Contains(next.Current.Key))
            {
                List<Place> loop = [.. path[path.FindIndex(place => place.Key == next.Current.Key)..], next.Current];
                if (loop.Exists(place => place.Activity is CallActivity))
                {
                    return loop;
                }
            }
            else if (!done.Contains(next.Current.Key))
            {
                Enter(next.Current);
            }
        }

        return null;

        void Enter(Place place)
        {
            path.Add(place);
            onPath.Add(place.Key);
            open.Push(NextOf(place, processes).GetEnumerator());
        }
    }

    private static IEnumerable<Place> NextOf(Place place, Dictionary<string, ProcessModel> processes)
    {
        switch (place.Activity)
        {
            case CallActivity call:
                if (call.ProcessId.IsStatic && processes.GetValueOrDefault(call.ProcessId.Text) is { Start: { } start } called)
                {
                    yield return new(called, start);
                }

                break;
            case SubProcess { IsEvent: false, Start: { } inner }:
                yield return new(place.Process, inner);
                break;
            case StartEvent or PlainTask or ExclusiveGateway or InclusiveGateway or ParallelGateway:
                foreach (SequenceFlow flow in place.Node.Outgoing)
                {
                    if (place.Process.Nodes.TryGetValue(flow.TargetId, out FlowNode? target))
                    {
                        yield return new(place.Process, target);
                    }
                }

                break;
        }
    }

    private sealed record Place(ProcessModel Process, FlowNode Node)
    {
        public FlowNode Activity => Node is MultiInstance { Activity: var activity } ? activity : Node;

        public (string ProcessId, string NodeId) Key => (Process.Id, Node.Id);
    }
}
