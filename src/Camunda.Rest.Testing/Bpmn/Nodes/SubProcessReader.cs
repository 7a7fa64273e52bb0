using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Rules;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads embedded sub-processes, event sub-processes, and ad-hoc ones that have a job.</summary>
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

        return new SubProcess(TaskReader.ReadActivity(element, facts), elements, isEvent);
    }

    public static FlowNode ReadAdHoc(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("triggeredByEvent", "false");
        element.PassOnly("ordering", "Parallel");

        // Without meaning where a job decides.
        element.Pass("cancelRemainingInstances");
        if (IsTooDeep(element))
        {
            return new PlainTask(facts);
        }

        JobDefinition job = new(ElementExpression.Parse(""), ElementExpression.Parse(""));
        if (element.Extension("taskDefinition") is { } definition)
        {
            job = JobDefinitionReader.Read(definition);
        }
        else
        {
            element.Report("it has no zeebe:taskDefinition; only ad-hoc sub-processes that job workers steer are supported");
        }

        AdHocSubProcess subProcess = new(
            TaskReader.ReadActivity(element, HeaderReader.AddHeaders(element, facts)), job, ScopeReader.Read(element));
        AdHocRule.Check(element, subProcess);
        return subProcess;
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

    private static bool IsTooDeep(ElementReader element)
    {
        if (element.Depth <= Deepest)
        {
            return false;
        }

        element.PassAll();
        element.Report($"it is too deep: more than {Deepest} elements are around it");
        return true;
    }
}
