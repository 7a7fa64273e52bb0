using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>A loop holds a task that waits for someone, or what waits for an event; without, it would never end.</summary>
internal static class WaitRule
{
    public static void Check(ElementReader process, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (FlowNode node in nodes.Values)
        {
            if (FindLoop(node, nodes, done) is { } loop)
            {
                process.Report($"the loop {string.Join(" > ", loop)} has no task that waits, and would never end");
                return;
            }
        }
    }

    // Depth first, with a stack of its own: a model may be deeper than the thread's.
    private static List<string>? FindLoop(FlowNode start, IReadOnlyDictionary<string, FlowNode> nodes, HashSet<string> done)
    {
        List<string> path = [];
        HashSet<string> onPath = new(StringComparer.Ordinal);
        Stack<(FlowNode Node, int NextFlow)> open = new();
        Enter(start);
        while (open.TryPop(out (FlowNode Node, int NextFlow) at))
        {
            IReadOnlyList<string> targets = TargetsOf(at.Node, nodes);
            if (at.NextFlow == targets.Count)
            {
                done.Add(at.Node.Id);
                onPath.Remove(at.Node.Id);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            open.Push(at with { NextFlow = at.NextFlow + 1 });
            string target = targets[at.NextFlow];
            if (onPath.Contains(target))
            {
                return [.. path[path.IndexOf(target)..], target];
            }

            if (nodes.TryGetValue(target, out FlowNode? next))
            {
                Enter(next);
            }
        }

        return null;

        void Enter(FlowNode node)
        {
            if (!done.Contains(node.Id) && !node.Waits)
            {
                open.Push((node, 0));
                path.Add(node.Id);
                onPath.Add(node.Id);
            }
        }
    }

    // A link leads on as a flow does.
    private static IReadOnlyList<string> TargetsOf(FlowNode node, IReadOnlyDictionary<string, FlowNode> nodes) =>
        node is ThrowEvent { Throws: LinkThrow { Name: var name } }
            ? [.. nodes.Values.OfType<CatchEvent>().Where(target => target.Trigger == new LinkTrigger(name)).Select(target => target.Id)]
            : [.. node.Outgoing.Select(flow => flow.TargetId)];
}
