using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads what makes an event happen.</summary>
internal static class TriggerReader
{
    /// <summary>The error that an event catches; null where it catches none.</summary>
    public static ErrorTrigger? ReadError(ElementReader element)
    {
        if (element.Child(BpmnNames.Bpmn + "errorEventDefinition") is not { } definition)
        {
            return null;
        }

        definition.Pass("id");
        return new ErrorTrigger(definition.Attribute("errorRef") is { Length: > 0 } id ? ReadCode(definition, id) : null);
    }

    /// <summary>The time that an event waits for; null where it waits for none. Dates and cycles are left, and so refused.</summary>
    public static TimerTrigger? ReadTimer(ElementReader element)
    {
        if (element.Child(BpmnNames.Bpmn + "timerEventDefinition") is not { } definition)
        {
            return null;
        }

        definition.Pass("id");
        if (definition.Child(BpmnNames.Bpmn + "timeDuration") is not { } time)
        {
            definition.Report("it has no timeDuration; only timers with a duration are supported");
            return new TimerTrigger(ElementExpression.Parse(""));
        }

        time.Pass("id");
        ElementExpression duration = ExpressionReader.Parse(time, "the duration", time.Text) ?? ElementExpression.Parse("");
        if (duration.IsStatic && !IsoDuration.TryParse(duration.Text, out _))
        {
            time.Report($"'{duration.Text}' is no duration such as PT30S");
        }

        return new TimerTrigger(duration);
    }

    /// <summary>Reads an error that the file defines, used or not.</summary>
    public static void ReadErrorDefinition(ElementReader error)
    {
        error.RequiredAttribute("id");
        error.Pass("name", "structureRef", "errorCode");
        error.PassChildren("documentation");
    }

    private static string? ReadCode(ElementReader definition, string id)
    {
        if (definition.Definition(BpmnNames.Bpmn + "error", id) is not { } error)
        {
            definition.Report($"there is no error '{id}'");
            return null;
        }

        string? code = error.Attribute("errorCode");
        if (code?.StartsWith('=') == true)
        {
            definition.Report($"the code '{code}' of the error '{id}' is an expression, which an event that catches cannot have");
        }

        return string.IsNullOrEmpty(code) ? null : code;
    }
}
