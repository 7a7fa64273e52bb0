using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Nodes;
using Camunda.Rest.Testing.Bpmn.Rules;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads what processes and sub-processes have in common: flow nodes, and the flows between them.</summary>
internal static class ScopeReader
{
    /// <summary>The flow nodes by id; of use only when nothing was reported.</summary>
    public static IReadOnlyDictionary<string, FlowNode> Read(ElementReader scope)
    {
        List<SequenceFlow> flows = [.. scope.Children(name => name == BpmnNames.Bpmn + "sequenceFlow").Select(SequenceFlowReader.Read)];
        ILookup<string, SequenceFlow> bySource = flows.ToLookup(flow => flow.SourceId);
        ILookup<string, SequenceFlow> byTarget = flows.ToLookup(flow => flow.TargetId);
        Dictionary<string, FlowNode> nodes = new(StringComparer.Ordinal);
        foreach (ElementReader element in scope.Children(scope.StubsUnsupported ? StubReader.Knows : FlowNodeReader.Knows))
        {
            FlowNode node = scope.StubsUnsupported
                ? StubReader.Read(element, byTarget, bySource)
                : FlowNodeReader.Read(element, byTarget, bySource);
            nodes.TryAdd(node.Id, node);
        }

        FlowReferences.Check(scope, flows, nodes);
        BoundaryRule.Check(scope, nodes);
        EventSubProcessRule.Check(scope, nodes.Values);
        GatewayRules.Check(scope, nodes.Values);
        EventGatewayRule.Check(scope, nodes);
        LinkRule.Check(scope, nodes.Values);
        CompensationRule.Check(scope, nodes);
        WaitRule.Check(scope, nodes);
        return nodes;
    }
}
