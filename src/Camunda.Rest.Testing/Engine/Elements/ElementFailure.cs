using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>An element cannot go on until someone helps: becomes an incident.</summary>
internal sealed class ElementFailure(IncidentErrorType type, string message) : Exception(message)
{
    public IncidentErrorType Type { get; } = type;
}
