using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Nodes;
using Camunda.Rest.Testing.Bpmn.Rules;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads an executable process.</summary>
internal static class ProcessReader
{
    /// <summary>The model; of use only when nothing was reported.</summary>
    public static ProcessModel Read(ElementReader process)
    {
        string id = process.RequiredAttribute("id");
        process.Pass("isExecutable", "processType", "isClosed");
        process.PassChildren(
            "documentation", "laneSet", "textAnnotation", "association", "group", "property", "ioSpecification", "dataObject", "dataObjectReference", "dataStoreReference");
        process.Extension("properties")?.PassAll();

        List<SequenceFlow> flows = [.. process.Children(name => name == BpmnNames.Bpmn + "sequenceFlow").Select(SequenceFlowReader.Read)];
        ILookup<string, SequenceFlow> bySource = flows.ToLookup(flow => flow.SourceId);
        ILookup<string, SequenceFlow> byTarget = flows.ToLookup(flow => flow.TargetId);
        Dictionary<string, FlowNode> nodes = new(StringComparer.Ordinal);
        foreach (ElementReader element in process.Children(FlowNodeReader.Knows))
        {
            FlowNode node = FlowNodeReader.Read(element, byTarget, bySource);
            nodes.TryAdd(node.Id, node);
        }

        string? versionTag = process.Extension("versionTag")?.RequiredAttribute("value");
        FlowReferences.Check(process, flows, nodes);
        StartRule.Check(process, nodes.Values);
        BoundaryRule.Check(process, nodes);
        GatewayRules.Check(process, nodes.Values);
        WaitRule.Check(process, nodes);
        return new(id, process.Attribute("name"), versionTag, nodes);
    }
}
