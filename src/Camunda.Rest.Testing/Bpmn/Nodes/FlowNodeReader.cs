using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>The flow nodes that are executed, each with what reads it. A new element type is one line here and one behaviour in the engine.</summary>
internal static class FlowNodeReader
{
    private static readonly Dictionary<XName, (ElementType Type, Func<ElementReader, NodeFacts, FlowNode> Read)> Readers = new()
    {
        [BpmnNames.Bpmn + "startEvent"] = (ElementType.StartEvent, EventReader.ReadStart),
        [BpmnNames.Bpmn + "endEvent"] = (ElementType.EndEvent, EventReader.ReadEnd),
        [BpmnNames.Bpmn + "boundaryEvent"] = (ElementType.BoundaryEvent, EventReader.ReadBoundary),
        [BpmnNames.Bpmn + "intermediateCatchEvent"] = (ElementType.IntermediateCatchEvent, EventReader.ReadCatch),
        [BpmnNames.Bpmn + "task"] = (ElementType.Task, TaskReader.ReadPlain),
        [BpmnNames.Bpmn + "manualTask"] = (ElementType.ManualTask, TaskReader.ReadPlain),
        [BpmnNames.Bpmn + "serviceTask"] = (ElementType.ServiceTask, TaskReader.ReadJob),
        [BpmnNames.Bpmn + "sendTask"] = (ElementType.SendTask, TaskReader.ReadJob),
        [BpmnNames.Bpmn + "scriptTask"] = (ElementType.ScriptTask, TaskReader.ReadJob),
        [BpmnNames.Bpmn + "businessRuleTask"] = (ElementType.BusinessRuleTask, TaskReader.ReadJob),
        [BpmnNames.Bpmn + "receiveTask"] = (ElementType.ReceiveTask, TaskReader.ReadReceive),
        [BpmnNames.Bpmn + "userTask"] = (ElementType.UserTask, UserTaskReader.Read),
        [BpmnNames.Bpmn + "subProcess"] = (ElementType.SubProcess, SubProcessReader.Read),
        [BpmnNames.Bpmn + "adHocSubProcess"] = (ElementType.AdHocSubProcess, SubProcessReader.ReadAdHoc),
        [BpmnNames.Bpmn + "exclusiveGateway"] = (ElementType.ExclusiveGateway, GatewayReader.ReadExclusive),
        [BpmnNames.Bpmn + "parallelGateway"] = (ElementType.ParallelGateway, GatewayReader.ReadParallel),
    };

    public static bool Knows(XName name) => Readers.ContainsKey(name);

    public static FlowNode Read(ElementReader element, ILookup<string, SequenceFlow> byTarget, ILookup<string, SequenceFlow> bySource)
    {
        (ElementType type, Func<ElementReader, NodeFacts, FlowNode> read) = Readers[element.Name];
        string id = element.RequiredAttribute("id");
        NodeFacts facts = new(id, element.Attribute("name"), type, [.. byTarget[id]], [.. bySource[id]]);
        element.PassChildren("documentation");
        element.Extension("properties")?.PassAll();
        CheckListed(element, "incoming", facts.Incoming);
        CheckListed(element, "outgoing", facts.Outgoing);
        return read(element, ListenerReader.AddExecution(element, facts));
    }

    private static void CheckListed(ElementReader element, string direction, IReadOnlyList<SequenceFlow> flows)
    {
        foreach (ElementReader listed in element.Children(name => name == BpmnNames.Bpmn + direction))
        {
            if (!flows.Any(flow => flow.Id == listed.Text))
            {
                element.Report($"{direction} '{listed.Text}' is no sequence flow that {(direction == "incoming" ? "ends" : "begins")} here");
            }
        }
    }
}
