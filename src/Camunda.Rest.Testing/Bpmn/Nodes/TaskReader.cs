using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads tasks that nobody works, and those that job workers do.</summary>
internal static class TaskReader
{
    public static FlowNode ReadPlain(ElementReader element, NodeFacts facts) => new PlainTask(ReadActivity(element, facts));

    public static FlowNode ReadJob(ElementReader element, NodeFacts facts)
    {
        element.Pass("implementation", "operationRef", "messageRef", "scriptFormat");
        element.PassChildren("script");
        JobDefinition job = new(ElementExpression.Parse(""), ElementExpression.Parse(""));
        if (element.Extension("taskDefinition") is { } definition)
        {
            job = JobDefinitionReader.ReadOf(element, definition);
        }
        else if (!element.HasExtension("script") && !element.HasExtension("calledDecision"))
        {
            // Scripts and decisions are refused by their names.
            element.Report("it has no zeebe:taskDefinition; only tasks that job workers do are supported");
        }

        return new JobTask(ReadActivity(element, HeaderReader.AddHeaders(element, facts)), job)
        {
            LinkedResources = LinkedResourceReader.Read(element),
        };
    }

    public static FlowNode ReadReceive(ElementReader element, NodeFacts facts)
    {
        element.Pass("implementation", "operationRef");
        element.PassOnly("instantiate", "false");
        return new ReceiveTask(ReadActivity(element, facts), MessageReader.ReadCorrelated(element));
    }

    /// <summary>What all tasks have.</summary>
    public static NodeFacts ReadActivity(ElementReader element, NodeFacts facts)
    {
        facts = facts with { IsForCompensation = element.Attribute("isForCompensation") is "true" or "1" };
        element.PassOnly("startQuantity", "1");
        element.PassOnly("completionQuantity", "1");
        return VariableMappingReader.AddMappings(element, LoopReader.AddLoop(element, facts));
    }
}
