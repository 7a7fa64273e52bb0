using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the signals that events catch and throw.</summary>
internal static class SignalReader
{
    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place) =>
        new SignalTrigger(ReadName(definition));

    public static EventThrow ReadThrow(ElementReader element, ElementReader definition) => new SignalThrow(ReadName(definition));

    /// <summary>Reads a signal that the file defines, used or not.</summary>
    public static void ReadDefinition(ElementReader signal)
    {
        signal.RequiredAttribute("id");
        signal.Pass("name", "structureRef");
        signal.PassChildren("documentation");
    }

    private static ElementExpression ReadName(ElementReader definition)
    {
        string id = definition.RequiredAttribute("signalRef");
        if (id.Length == 0)
        {
            return ElementExpression.Parse("");
        }

        if (definition.Definition(BpmnNames.Bpmn + "signal", id) is { } signal)
        {
            return ExpressionReader.ReadRequired(signal, "name");
        }

        definition.Report($"there is no signal '{id}'");
        return ElementExpression.Parse("");
    }
}
