using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Listeners;

/// <summary>The events of execution listeners.</summary>
internal static class ListenerEvents
{
    /// <summary>A process instance has been cancelled; null before API 8.10.</summary>
#if CAMUNDA_8_10_OR_GREATER
    public static JobListenerEventType? Cancel => JobListenerEventType.Cancel;
#else
    public static JobListenerEventType? Cancel => null;
#endif

    /// <summary>A multi-instance activity begins; null before API 8.10.</summary>
#if CAMUNDA_8_10_OR_GREATER
    public static JobListenerEventType? BeforeAll => JobListenerEventType.BeforeAll;
#else
    public static JobListenerEventType? BeforeAll => null;
#endif

    /// <summary>Whether execution listeners have that event, not those of user tasks.</summary>
    public static bool IsOfExecution(JobListenerEventType listenerEvent) =>
        listenerEvent == JobListenerEventType.Start
        || listenerEvent == JobListenerEventType.End
        || listenerEvent == Cancel
        || listenerEvent == BeforeAll;
}
