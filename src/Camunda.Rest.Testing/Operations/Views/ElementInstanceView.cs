using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Element instances.</summary>
internal static class ElementInstanceView
{
    public static EntityView<ElementInstanceRecord> Create() => new EntityView<ElementInstanceRecord>("elementInstanceKey")
        .Process(element => element.Process)
        .Key("elementInstanceKey", element => element.ElementInstanceKey)
        .Text("elementId", element => element.ElementId)
        .Text("elementName", element => element.ElementName)
        .Text("type", element => element.Type.Value)
        .Text("state", element => element.State.Value)
        .Moment("startDate", element => element.StartDate)
        .Moment("endDate", element => element.EndDate)
        .Flag("hasIncident", element => element.HasIncident)
        .Key("incidentKey", element => element.IncidentKey)
        .SearchedBy("elementInstanceScopeKey", FieldKind.Key, element => [element.ScopeKey]);
}
