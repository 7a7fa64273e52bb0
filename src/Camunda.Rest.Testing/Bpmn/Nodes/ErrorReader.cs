using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the errors that events catch and throw.</summary>
internal static class ErrorReader
{
    private static readonly CodeReader Codes = new("error");

    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place) =>
        new ErrorTrigger(Codes.ReadCaught(definition));

    public static EventThrow ReadThrow(ElementReader element, ElementReader definition) => new ErrorThrow(Codes.ReadThrown(definition));

    /// <summary>Reads an error that the file defines, used or not.</summary>
    public static void ReadDefinition(ElementReader error) => Codes.ReadDefinition(error);
}
