using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Rules;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads embedded sub-processes, and ad-hoc ones that have a job.</summary>
internal static class SubProcessReader
{
    // What is read and executed level by level must not exhaust the thread's stack.
    private const int Deepest = 100;

    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("triggeredByEvent", "false");
        if (IsTooDeep(element))
        {
            return new PlainTask(facts);
        }

        IReadOnlyDictionary<string, FlowNode> elements = ScopeReader.Read(element);
        StartRule.Check(element, elements.Values);
        foreach (StartEvent start in elements.Values.OfType<StartEvent>().Where(start => start.Trigger is not null))
        {
            element.Report($"its start event '{start.Id}' has a trigger, and an embedded sub-process begins by itself");
        }

        return new SubProcess(TaskReader.ReadActivity(element, facts), elements);
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

        AdHocSubProcess subProcess = new(TaskReader.ReadActivity(element, HeaderReader.AddHeaders(element, facts)), job, ScopeReader.Read(element));
        AdHocRule.Check(element, subProcess);
        return subProcess;
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
