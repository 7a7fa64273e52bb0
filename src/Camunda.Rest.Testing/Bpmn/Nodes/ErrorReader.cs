using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the errors that events catch and throw.</summary>
internal static class ErrorReader
{
    /// <summary>The error that an event catches; null where it catches none.</summary>
    public static ErrorTrigger? ReadCaught(ElementReader element)
    {
        if (element.Child(BpmnNames.Bpmn + "errorEventDefinition") is not { } definition)
        {
            return null;
        }

        definition.Pass("id");
        string? code = definition.Attribute("errorRef") is { Length: > 0 } id ? ReadCode(definition, id) : null;
        if (code?.StartsWith('=') == true)
        {
            definition.Report($"the code '{code}' of the error '{definition.Attribute("errorRef")}' is an expression, which an event that "
                + "catches cannot have");
        }

        return new ErrorTrigger(code);
    }

    /// <summary>The code of the error that an event throws; null where it throws none.</summary>
    public static ElementExpression? ReadThrown(ElementReader element)
    {
        if (element.Child(BpmnNames.Bpmn + "errorEventDefinition") is not { } definition)
        {
            return null;
        }

        definition.Pass("id");
        string id = definition.RequiredAttribute("errorRef");
        string? code = id.Length > 0 ? ReadCode(definition, id) : null;
        if (id.Length > 0 && code is null)
        {
            definition.Report($"the error '{id}' has no errorCode, which it needs to be thrown");
        }

        return ExpressionReader.Parse(definition, "the error code", code ?? "") ?? ElementExpression.Parse("");
    }

    /// <summary>Reads an error that the file defines, used or not.</summary>
    public static void ReadDefinition(ElementReader error)
    {
        error.RequiredAttribute("id");
        error.Pass("name", "structureRef", "errorCode");
    }

    private static string? ReadCode(ElementReader definition, string id)
    {
        if (definition.Definition(BpmnNames.Bpmn + "error", id) is not { } error)
        {
            definition.Report($"there is no error '{id}'");
            return null;
        }

        return error.Attribute("errorCode") is { Length: > 0 } code ? code : null;
    }
}
