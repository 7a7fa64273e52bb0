using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads flow nodes, and puts a stub where one is not executed.</summary>
internal static class StubReader
{
    private static readonly HashSet<XName> Others =
        [
            .. new[]
            {
                "transaction", "complexGateway", "implicitThrowEvent", "event",
                "callChoreography", "choreographyTask", "subChoreography",
            }.Select(name => BpmnNames.Bpmn + name),
        ];

    public static bool Knows(XName name) => FlowNodeReader.Knows(name) || Others.Contains(name);

    public static FlowNode Read(ElementReader element, ILookup<string, SequenceFlow> byTarget, ILookup<string, SequenceFlow> bySource)
    {
        List<string> problems = [];
        ElementReader trial = element.Detach(problems);
        FlowNode? node = null;
        if (FlowNodeReader.Knows(element.Name))
        {
            node = FlowNodeReader.Read(trial, byTarget, bySource);
            trial.RefuseRest();
        }

        element.Skip();
        if (node is not null && problems.Count == 0)
        {
            return node;
        }

        string id = element.RequiredAttribute("id");
        string problem = problems.FirstOrDefault() ?? $"{element.Name.LocalName} '{id}' is not supported";
        NodeFacts facts = new(
            id, element.Attribute("name"), FlowNodeReader.TypeOf(element.Name), [.. byTarget[id]], [.. bySource[id]])
        {
            IsForCompensation = element.Attribute("isForCompensation") is "true" or "1",
        };
        return element.Name.LocalName == "startEvent" ? new StartEvent(facts, null) : new StubTask(facts, problem);
    }
}
