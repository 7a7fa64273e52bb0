namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>How a timer says its time.</summary>
internal enum TimerKind
{
    /// <summary>Some time after its beginning.</summary>
    Duration,

    /// <summary>At a moment.</summary>
    Date,

    /// <summary>Again and again, a period after the last time.</summary>
    Cycle,
}
