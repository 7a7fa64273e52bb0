namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>What an iteration makes of the results for the items.</summary>
internal enum IterationKind
{
    /// <summary>A list of the results.</summary>
    For,

    /// <summary>True if one of the results is true.</summary>
    Some,

    /// <summary>True if all results are true.</summary>
    Every,
}
