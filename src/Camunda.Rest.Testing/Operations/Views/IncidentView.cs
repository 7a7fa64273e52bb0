using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Incidents.</summary>
internal static class IncidentView
{
    public static EntityView<IncidentRecord> Create() => new EntityView<IncidentRecord>("incidentKey")
        .Process(incident => incident.Process)
        .Key("incidentKey", incident => incident.IncidentKey)
        .Key("elementInstanceKey", incident => incident.ElementInstanceKey)
        .Text("elementId", incident => incident.ElementId)
        .Text("errorType", incident => incident.ErrorType.Value)
        .Text("errorMessage", incident => incident.ErrorMessage)
        .Text("state", incident => incident.State.Value)
        .Key("jobKey", incident => incident.JobKey)
        .Moment("creationTime", incident => incident.CreationTime);
}
