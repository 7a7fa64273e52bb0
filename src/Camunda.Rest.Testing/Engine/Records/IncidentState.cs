namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where an incident stands.</summary>
internal enum IncidentState
{
    Active,
    Resolved,
}
