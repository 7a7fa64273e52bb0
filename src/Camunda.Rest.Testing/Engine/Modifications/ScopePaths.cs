using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Modifications;

/// <summary>Where an element is in its process.</summary>
internal static class ScopePaths
{
    /// <summary>What is around an element, the outermost first; without the process itself.</summary>
    public static IReadOnlyList<FlowNode> Around(ProcessModel model, string elementId) =>
        Find(model.Elements.Values, elementId, []) ?? [];

    private static List<FlowNode>? Find(IEnumerable<FlowNode> nodes, string elementId, List<FlowNode> path)
    {
        foreach (FlowNode node in nodes)
        {
            if (node.Id == elementId)
            {
                return path;
            }

            if (Find(node.Inner, elementId, [.. path, node]) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
