using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the conditions that events wait for.</summary>
internal static class ConditionalReader
{
    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place)
    {
        ElementReader? filter = definition.Extension("conditionalFilter") ?? element.Extension("conditionalFilter");
        return new ConditionalTrigger(ReadCondition(definition), ReadNames(filter), ReadChangeKinds(filter));
    }

    private static ElementExpression ReadCondition(ElementReader definition)
    {
        if (definition.Child(BpmnNames.Bpmn + "condition") is not { } condition)
        {
            definition.Report("it has no condition");
            return ElementExpression.Parse("");
        }

        condition.Pass("id", "language");
        if (!condition.Text.StartsWith('='))
        {
            condition.Report($"the condition '{condition.Text}' is no expression: it must begin with '='");
            return ElementExpression.Parse("");
        }

        return ExpressionReader.Parse(condition, "the condition", condition.Text) ?? ElementExpression.Parse("");
    }

    private static ImmutableArray<string> ReadNames(ElementReader? filter)
    {
        ImmutableArray<string> names = ReadList(filter, "variableNames");
        foreach (string name in names.Where(name => name.Length == 0 || name.StartsWith('=')))
        {
            filter!.Report(name.Length == 0
                ? "variableNames has an empty name"
                : $"the name '{name}' in variableNames is an expression, and must be a text");
        }

        return names;
    }

    private static ImmutableArray<string> ReadChangeKinds(ElementReader? filter)
    {
        ImmutableArray<string> kinds = [.. ReadList(filter, "variableEvents").Where(kind => kind.Length > 0)];
        foreach (string kind in kinds.Where(kind => kind is not (ConditionalTrigger.Create or ConditionalTrigger.Update)))
        {
            filter!.Report($"variableEvents has '{kind}'; there is {ConditionalTrigger.Create} and {ConditionalTrigger.Update}");
        }

        return kinds;
    }

    private static ImmutableArray<string> ReadList(ElementReader? filter, string attribute) =>
        filter?.Attribute(attribute) is { } list && !string.IsNullOrWhiteSpace(list)
            ? [.. list.Split(',', StringSplitOptions.TrimEntries)]
            : [];
}
