using System.Globalization;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads tasks that nobody works, and those that job workers do.</summary>
internal static class TaskReader
{
    private const string DefaultRetries = "3";

    public static FlowNode ReadPlain(ElementReader element, NodeFacts facts) => new PlainTask(ReadActivity(element, facts));

    public static FlowNode ReadJob(ElementReader element, NodeFacts facts)
    {
        element.Pass("implementation");
        ElementExpression type = ElementExpression.Parse("");
        ElementExpression retries = ElementExpression.Parse(DefaultRetries);
        if (element.Extension("taskDefinition") is { } definition)
        {
            type = ExpressionReader.ReadRequired(definition, "type");
            retries = ExpressionReader.Read(definition, "retries") ?? retries;
            if (retries.IsStatic && !int.TryParse(retries.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                definition.Report($"retries=\"{retries.Text}\" is no whole number");
            }
        }
        else
        {
            element.Report("it has no zeebe:taskDefinition; only tasks that job workers do are supported");
        }

        return new JobTask(ReadActivity(element, facts), type, retries, HeaderReader.Read(element));
    }

    public static FlowNode ReadReceive(ElementReader element, NodeFacts facts)
    {
        element.Pass("implementation");
        element.PassOnly("instantiate", "false");
        return new ReceiveTask(ReadActivity(element, facts), MessageReader.ReadCorrelated(element));
    }

    /// <summary>What all tasks have.</summary>
    public static NodeFacts ReadActivity(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("isForCompensation", "false");
        element.PassOnly("startQuantity", "1");
        element.PassOnly("completionQuantity", "1");
        element.PassChildren("property", "ioSpecification", "dataInputAssociation", "dataOutputAssociation");
        return VariableMappingReader.AddMappings(element, facts);
    }
}
