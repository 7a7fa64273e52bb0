using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the messages that events and receive tasks wait for.</summary>
internal static class MessageReader
{
    private static readonly MessageTrigger None = new(ElementExpression.Parse(""), null);

    /// <summary>The message that an event catches with the correlation key; null where it catches none.</summary>
    public static MessageTrigger? ReadCaught(ElementReader element) =>
        Definition(element) is { } definition ? ReadCorrelated(definition) : null;

    /// <summary>The message that starts a process, with whatever correlation key; null where none does.</summary>
    public static MessageTrigger? ReadStarting(ElementReader element)
    {
        if (Definition(element) is not { } definition)
        {
            return null;
        }

        MessageTrigger message = Read(definition);
        if (!message.Name.IsStatic)
        {
            definition.Report($"the name '{message.Name}' of the message that starts a process is an expression, which is not supported");
        }

        return message with { CorrelationKey = null };
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
        if (message.Extension("subscription") is { } subscription)
        {
            ExpressionReader.ReadRequired(subscription, "correlationKey");
        }
    }

    private static ElementReader? Definition(ElementReader element)
    {
        ElementReader? definition = element.Child(BpmnNames.Bpmn + "messageEventDefinition");
        definition?.Pass("id");
        return definition;
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
