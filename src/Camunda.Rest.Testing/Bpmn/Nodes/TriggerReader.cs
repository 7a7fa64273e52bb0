using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads what makes an event happen.</summary>
internal static class TriggerReader
{
    /// <summary>The error that an event catches; null where it catches none.</summary>
    public static EventTrigger? ReadError(ElementReader element)
    {
        if (element.Child(BpmnNames.Bpmn + "errorEventDefinition") is not { } definition)
        {
            return null;
        }

        definition.Pass("id");
        return new ErrorTrigger(definition.Attribute("errorRef") is { Length: > 0 } id ? ReadCode(definition, id) : null);
    }

    /// <summary>Reads an error that the file defines, used or not.</summary>
    public static void ReadDefinition(ElementReader error)
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
