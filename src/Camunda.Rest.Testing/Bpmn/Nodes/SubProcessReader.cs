using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Rules;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads embedded sub-processes and event sub-processes.</summary>
internal static class SubProcessReader
{
    // What is read and executed level by level must not exhaust the thread's stack.
    private const int Deepest = 100;

    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        bool isEvent = element.Attribute("triggeredByEvent") is "true" or "1";
        if (IsTooDeep(element))
        {
            return new PlainTask(facts);
        }

        IReadOnlyDictionary<string, FlowNode> elements = ScopeReader.Read(element);
        if (isEvent)
        {
            facts = facts with { Type = ElementInstanceType.EventSubProcess };
            CheckHandler(element, elements.Values);
        }
        else
        {
            StartRule.Check(element, elements.Values);
        }

        facts = TaskReader.ReadActivity(element, facts);
        if (isEvent && facts.Loop is not null)
        {
            element.Report("an event sub-process cannot be multi-instance");
        }

        return new SubProcess(facts, elements, isEvent);
    }

    /// <summary>Reports and drops what is in an element that is too deep to be read.</summary>
    public static bool IsTooDeep(ElementReader element)
    {
        if (element.Depth <= Deepest)
        {
            return false;
        }

        element.PassAll();
        element.Report($"it is too deep: more than {Deepest} elements are around it");
        return true;
    }

    private static void CheckHandler(ElementReader element, IEnumerable<FlowNode> nodes)
    {
        StartRule.CheckFlows(element, nodes);
        int starts = nodes.OfType<StartEvent>().Count();
        if (starts != 1)
        {
            element.Report($"it has {(starts == 0 ? "no start event" : $"{starts} start events")}, and must have one");
        }
    }
}
