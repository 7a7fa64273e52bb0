using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Rules;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads ad-hoc sub-processes, those that jobs steer and those that expressions do.</summary>
internal static class AdHocReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("triggeredByEvent", "false");

        // As in the real cluster, elements that are begun together go on in parallel whatever it says.
        element.Pass("ordering");
        if (SubProcessReader.IsTooDeep(element))
        {
            return new PlainTask(facts);
        }

        JobDefinition? job = element.Extension("taskDefinition") is { } definition ? JobDefinitionReader.ReadOf(element, definition) : null;
        ElementReader? adHoc = element.Extension("adHoc");
        ElementExpression? outputElement = ReadDynamic(adHoc, "outputElement");
        string? outputCollection =
            adHoc?.Attribute("outputCollection") is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null;
        if ((adHoc?.Attribute("outputElement") is { Length: > 0 }) != outputCollection is not null)
        {
            adHoc!.Report("the attributes 'outputCollection' and 'outputElement' go together");
        }

        facts = HeaderReader.AddHeaders(element, facts);
        AdHocSubProcess subProcess = new(TaskReader.ReadActivity(element, facts), job, ScopeReader.Read(element))
        {
            ActiveElements = ReadDynamic(adHoc, "activeElementsCollection"),
            CompletionCondition = ReadCondition(element),
            CancelsRemaining = element.Attribute("cancelRemainingInstances") is not ("false" or "0"),
            OutputCollection = outputElement is null ? null : outputCollection,
            OutputElement = outputElement,
            OutputVariable = outputElement is null ? null : ExpressionRules.VariableOf(outputElement),
        };
        AdHocRule.Check(element, subProcess);
        return subProcess with
        {
            Tools = new([.. subProcess.Beginnings.Values.Select(node => AdHocToolReader.Read(element.Find(node.Id), node))]),
        };
    }

    private static ElementExpression? ReadDynamic(ElementReader? element, string attribute)
    {
        if (element is null)
        {
            return null;
        }

        ElementExpression? expression = ExpressionReader.Read(element, attribute);
        ExpressionRules.RequireDynamic(element, attribute, expression);
        return expression;
    }

    private static ElementExpression? ReadCondition(ElementReader element)
    {
        if (element.Child(BpmnNames.Bpmn + "completionCondition") is not { Text.Length: > 0 } condition)
        {
            return null;
        }

        condition.Pass("id", "language");
        if (!condition.Text.StartsWith('='))
        {
            condition.Report($"the completion condition '{condition.Text}' is no expression: it must begin with '='");
            return null;
        }

        return ExpressionReader.Parse(condition, "the completion condition", condition.Text);
    }
}
