using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads multi-instance activities.</summary>
internal static class LoopReader
{
    /// <summary>Adds the loop of an activity, if it has one.</summary>
    public static NodeFacts AddLoop(ElementReader element, NodeFacts facts)
    {
        if (element.Child(BpmnNames.Bpmn + "multiInstanceLoopCharacteristics") is not { } loop)
        {
            return facts;
        }

        // What BPMN itself has for collections means nothing, as in the real cluster.
        loop.Pass("id", "behavior", "oneBehaviorEventRef", "noneBehaviorEventRef");
        loop.PassChildren(
            "loopCardinality", "loopDataInputRef", "loopDataOutputRef", "inputDataItem", "outputDataItem",
            "complexBehaviorDefinition");
        bool isSequential = loop.Attribute("isSequential") is "true" or "1";
        if (loop.Extension("loopCharacteristics") is not { } characteristics)
        {
            loop.Report("it has no zeebe:loopCharacteristics, which say what collection it is for");
            return facts with { Loop = new(isSequential, ElementExpression.Parse("")) };
        }

        return facts with { Loop = Read(loop, characteristics, isSequential) };
    }

    /// <summary>The activity, or the body around its instances.</summary>
    public static FlowNode Wrap(FlowNode node) => node.Facts.Loop is not { } loop ? node : new MultiInstance(
        new(node.Id, node.Facts.Name, ElementInstanceType.MultiInstanceBody, node.Incoming, node.Outgoing)
        {
            IsForCompensation = node.Facts.IsForCompensation,
            Headers = node.Facts.Headers,
#if CAMUNDA_8_10_OR_GREATER
            Listeners = [.. node.ListenersOf(JobListenerEventType.BeforeAll)],
#endif
        },
        node with { Facts = node.Facts with { Incoming = [], Outgoing = [] } },
        loop);

    private static LoopCharacteristics Read(ElementReader loop, ElementReader characteristics, bool isSequential)
    {
        ElementExpression collection = ExpressionReader.ReadRequired(characteristics, "inputCollection");
        ExpressionRules.RequireDynamic(characteristics, "inputCollection", collection);
        ElementExpression? outputElement = ExpressionReader.Read(characteristics, "outputElement");
        ExpressionRules.RequireDynamic(characteristics, "outputElement", outputElement);
        string? outputCollection = NameOrNull(characteristics, "outputCollection");
        if (outputCollection is null != outputElement is null && !HasText(characteristics, "outputElement", outputCollection))
        {
            characteristics.Report("the attributes 'outputCollection' and 'outputElement' go together");
        }

        return new(isSequential, collection)
        {
            InputElement = NameOrNull(characteristics, "inputElement"),
            OutputCollection = outputElement is null ? null : outputCollection,
            OutputElement = outputElement,
            OutputVariable = outputElement is null ? null : ExpressionRules.VariableOf(outputElement),
            CompletionCondition = ReadCondition(loop),
        };
    }

    private static ElementExpression? ReadCondition(ElementReader loop)
    {
        if (loop.Child(BpmnNames.Bpmn + "completionCondition") is not { } condition)
        {
            return null;
        }

        condition.Pass("id", "language");
        return condition.Text.Length == 0 ? null : ExpressionReader.Parse(condition, "the completion condition", condition.Text);
    }

    // An expression that is refused has been reported already.
    private static bool HasText(ElementReader characteristics, string attribute, string? outputCollection) =>
        outputCollection is not null && characteristics.Attribute(attribute) is { Length: > 0 };

    private static string? NameOrNull(ElementReader element, string attribute) =>
        element.Attribute(attribute) is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null;
}
