using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads a sequence flow and its condition.</summary>
internal static class SequenceFlowReader
{
    private static readonly XName Type = XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance") + "type";

    public static SequenceFlow Read(ElementReader flow)
    {
        flow.Pass("name", "isImmediate");
        return new(
            flow.RequiredAttribute("id"),
            flow.RequiredAttribute("sourceRef"),
            flow.RequiredAttribute("targetRef"),
            flow.Child(BpmnNames.Bpmn + "conditionExpression") is { } condition ? ReadCondition(condition) : null);
    }

    private static ElementExpression? ReadCondition(ElementReader condition)
    {
        condition.Pass("id");
        if (condition.ForeignAttribute(Type) is { } type && !type.EndsWith("tFormalExpression", StringComparison.Ordinal))
        {
            condition.Report($"the type '{type}' is not supported");
        }

        if (condition.Attribute("language") is { } language && !language.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            condition.Report($"the language '{language}' is not supported");
        }

        if (!condition.Text.StartsWith('='))
        {
            condition.Report($"the condition '{condition.Text}' is no expression: it must begin with '='");
            return null;
        }

        return ExpressionReader.Parse(condition, "the condition", condition.Text);
    }
}
