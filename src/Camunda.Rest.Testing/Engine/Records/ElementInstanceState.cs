namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where an element instance stands, as the API shows it.</summary>
internal enum ElementInstanceState
{
    Active,
    Completed,
    Terminated,
}
