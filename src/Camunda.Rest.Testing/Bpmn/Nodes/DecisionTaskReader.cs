using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads business rule tasks: they evaluate a decision, or job workers do them.</summary>
internal static class DecisionTaskReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        if (element.Extension("calledDecision") is not { } called)
        {
            return TaskReader.ReadJob(element, facts);
        }

        if (element.Extension("taskDefinition") is not null)
        {
            element.Report("it may have either a zeebe:calledDecision or a zeebe:taskDefinition");
        }

        element.Pass("implementation");
        return new DecisionTask(
            TaskReader.ReadActivity(element, HeaderReader.AddHeaders(element, facts)),
            new(
                ExpressionReader.ReadRequired(called, "decisionId"),
                BindingReader.Read(called),
                called.RequiredAttribute("resultVariable")));
    }
}
