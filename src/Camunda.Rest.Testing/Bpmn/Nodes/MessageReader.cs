using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the messages that events and receive tasks wait for, and those that events have sent.</summary>
internal static class MessageReader
{
    private static readonly MessageTrigger None = new(ElementExpression.Parse(""), null);

    /// <summary>The message that an event catches; where it starts a process, with whatever correlation key.</summary>
    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place) =>
        place == EventPlaces.ProcessStart ? Read(definition) with { CorrelationKey = null } : ReadCorrelated(definition);

    /// <summary>The job of an event that has a message sent.</summary>
    public static EventThrow ReadThrow(ElementReader element, ElementReader definition)
    {
        // The worker knows what it sends.
        definition.Pass("messageRef");
        if (element.Extension("taskDefinition") is { } task)
        {
            return new JobThrow(JobDefinitionReader.ReadOf(element, task));
        }

        element.Report("it has no zeebe:taskDefinition, which says who sends the message");
        return new RefusedThrow();
    }

    /// <summary>The message that the reference of an element names, which needs a correlation key.</summary>
    public static MessageTrigger ReadCorrelated(ElementReader referrer)
    {
        MessageTrigger message = Read(referrer);
        if (message != None && message.CorrelationKey is null)
        {
            referrer.Report($"the message '{message.Name}' has no zeebe:subscription with a correlationKey, which it needs to be caught");
        }

        return message;
    }

    /// <summary>Reads a message that the file defines, used or not.</summary>
    public static void ReadDefinition(ElementReader message)
    {
        message.RequiredAttribute("id");
        message.Pass("name", "itemRef");
        if (message.Extension("subscription") is { } subscription
            && ExpressionReader.ReadRequired(subscription, "correlationKey") is { IsStatic: true, Text: { Length: > 0 } text })
        {
            subscription.Report($"the correlationKey '{text}' is no expression: it must begin with '='");
        }
    }

    private static MessageTrigger Read(ElementReader referrer)
    {
        string id = referrer.RequiredAttribute("messageRef");
        if (id.Length == 0)
        {
            return None;
        }

        if (referrer.Definition(BpmnNames.Bpmn + "message", id) is not { } message)
        {
            referrer.Report($"there is no message '{id}'");
            return None;
        }

        ElementReader? subscription = message.Extension("subscription");
        return new(
            ExpressionReader.ReadRequired(message, "name"),
            subscription is null ? null : ExpressionReader.Read(subscription, "correlationKey"));
    }
}
