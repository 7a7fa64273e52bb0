using System.Xml.Linq;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>
/// The flow nodes that are executed, each with what reads it. A new element type is one line here and one behaviour in the engine.
/// </summary>
internal static class FlowNodeReader
{
    private static readonly Dictionary<XName, (ElementInstanceType Type, Func<ElementReader, NodeFacts, FlowNode> Read)> Readers = new()
    {
        [BpmnNames.Bpmn + "startEvent"] = (ElementInstanceType.StartEvent, EventReader.ReadStart),
        [BpmnNames.Bpmn + "endEvent"] = (ElementInstanceType.EndEvent, EventReader.ReadEnd),
        [BpmnNames.Bpmn + "boundaryEvent"] = (ElementInstanceType.BoundaryEvent, EventReader.ReadBoundary),
        [BpmnNames.Bpmn + "intermediateCatchEvent"] = (ElementInstanceType.IntermediateCatchEvent, EventReader.ReadCatch),
        [BpmnNames.Bpmn + "intermediateThrowEvent"] = (ElementInstanceType.IntermediateThrowEvent, EventReader.ReadThrow),
        [BpmnNames.Bpmn + "task"] = (ElementInstanceType.Task, TaskReader.ReadPlain),
        [BpmnNames.Bpmn + "manualTask"] = (ElementInstanceType.ManualTask, TaskReader.ReadPlain),
        [BpmnNames.Bpmn + "serviceTask"] = (ElementInstanceType.ServiceTask, TaskReader.ReadJob),
        [BpmnNames.Bpmn + "sendTask"] = (ElementInstanceType.SendTask, TaskReader.ReadJob),
        [BpmnNames.Bpmn + "scriptTask"] = (ElementInstanceType.ScriptTask, ScriptTaskReader.Read),
        [BpmnNames.Bpmn + "businessRuleTask"] = (ElementInstanceType.BusinessRuleTask, DecisionTaskReader.Read),
        [BpmnNames.Bpmn + "receiveTask"] = (ElementInstanceType.ReceiveTask, TaskReader.ReadReceive),
        [BpmnNames.Bpmn + "userTask"] = (ElementInstanceType.UserTask, UserTaskReader.Read),
        [BpmnNames.Bpmn + "callActivity"] = (ElementInstanceType.CallActivity, CallActivityReader.Read),
        [BpmnNames.Bpmn + "subProcess"] = (ElementInstanceType.SubProcess, SubProcessReader.Read),
        [BpmnNames.Bpmn + "adHocSubProcess"] = (ElementInstanceType.AdHocSubProcess, AdHocReader.Read),
        [BpmnNames.Bpmn + "exclusiveGateway"] = (ElementInstanceType.ExclusiveGateway, GatewayReader.ReadExclusive),
        [BpmnNames.Bpmn + "inclusiveGateway"] = (ElementInstanceType.InclusiveGateway, GatewayReader.ReadInclusive),
        [BpmnNames.Bpmn + "parallelGateway"] = (ElementInstanceType.ParallelGateway, GatewayReader.ReadParallel),
        [BpmnNames.Bpmn + "eventBasedGateway"] = (ElementInstanceType.EventBasedGateway, GatewayReader.ReadEventBased),
    };

    public static bool Knows(XName name) => Readers.ContainsKey(name);

    /// <summary>The type of the instances of an element, as far as it is known.</summary>
    public static ElementInstanceType TypeOf(XName name) =>
        Readers.TryGetValue(name, out (ElementInstanceType Type, Func<ElementReader, NodeFacts, FlowNode> Read) reader)
            ? reader.Type
            : ElementInstanceType.Unknown;

    public static FlowNode Read(ElementReader element, ILookup<string, SequenceFlow> byTarget, ILookup<string, SequenceFlow> bySource)
    {
        (ElementInstanceType type, Func<ElementReader, NodeFacts, FlowNode> read) = Readers[element.Name];
        string id = element.RequiredAttribute("id");
        NodeFacts facts = new(id, element.Attribute("name"), type, [.. byTarget[id]], [.. bySource[id]]);
        CheckListed(element, "incoming", facts.Incoming);
        CheckListed(element, "outgoing", facts.Outgoing);
        return LoopReader.Wrap(read(element, ListenerReader.AddExecution(element, facts)));
    }

    private static void CheckListed(ElementReader element, string direction, IReadOnlyList<SequenceFlow> flows)
    {
        foreach (ElementReader listed in element.Children(name => name == BpmnNames.Bpmn + direction))
        {
            if (!flows.Any(flow => flow.Id == listed.Text))
            {
                element.Report(
                    $"{direction} '{listed.Text}' is no sequence flow that {(direction == "incoming" ? "ends" : "begins")} here");
            }
        }
    }
}
