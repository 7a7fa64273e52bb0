using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads what is compensated.</summary>
internal static class CompensationReader
{
    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place)
    {
        // Only a throwing event waits.
        definition.Pass("waitForCompletion");
        return new CompensationTrigger();
    }

    public static EventThrow ReadThrow(ElementReader element, ElementReader definition)
    {
        definition.PassOnly("waitForCompletion", "true");
        return new CompensationThrow(definition.Attribute("activityRef") is { Length: > 0 } activity ? activity : null);
    }
}
