using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads embedded sub-processes.</summary>
internal static class SubProcessReader
{
    // What is read and executed level by level must not exhaust the thread's stack.
    private const int Deepest = 100;

    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("triggeredByEvent", "false");
        if (element.Depth > Deepest)
        {
            element.PassAll();
            element.Report($"it is too deep: more than {Deepest} elements are around it");
            return new PlainTask(facts);
        }

        IReadOnlyDictionary<string, FlowNode> elements = ScopeReader.Read(element);
        foreach (StartEvent start in elements.Values.OfType<StartEvent>().Where(start => start.Message is not null))
        {
            element.Report($"its start event '{start.Id}' has a trigger, and an embedded sub-process begins by itself");
        }

        return new SubProcess(TaskReader.ReadActivity(element, facts), elements);
    }
}
