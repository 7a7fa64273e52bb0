using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Incidents;

/// <summary>An element cannot go on until someone helps: becomes an incident.</summary>
internal sealed class ElementFailure(IncidentErrorType type, string message) : Exception(message)
{
    public IncidentErrorType Type { get; } = type;
}
