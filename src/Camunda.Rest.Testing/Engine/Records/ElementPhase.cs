namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where an element instance stands in its life; an incident stops it in one of the two transitions.</summary>
internal enum ElementPhase
{
    /// <summary>Input mappings and expressions are evaluated; begins anew when an incident is resolved.</summary>
    Activating,

    /// <summary>It does its work, or waits for it to be done.</summary>
    Activated,

    /// <summary>Output mappings are evaluated; begins anew when an incident is resolved.</summary>
    Completing,
    Completed,
    Terminated,
}
