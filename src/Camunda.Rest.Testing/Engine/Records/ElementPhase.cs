namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>
/// Where an element instance stands in its life. An incident stops it where an expression is evaluated, and that begins anew when it is
/// resolved.
/// </summary>
internal enum ElementPhase
{
    /// <summary>Input mappings are evaluated, and then, where it has no start listeners, its expressions.</summary>
    Entering,

    /// <summary>Its start listeners are done, one after the other, and then its expressions evaluated.</summary>
    Activating,

    /// <summary>It does its work, or waits for it to be done.</summary>
    Activated,

    /// <summary>Output mappings are evaluated.</summary>
    Completing,

    /// <summary>Its end listeners are done, one after the other; then it goes on.</summary>
    Leaving,

    /// <summary>It is being terminated, and held up by listeners of that, its own or those of elements in it.</summary>
    Terminating,
    Completed,
    Terminated,
}
