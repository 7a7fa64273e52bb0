using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads <c>zeebe:executionListeners</c> and <c>zeebe:taskListeners</c>.</summary>
internal static class ListenerReader
{
    private static readonly Dictionary<string, JobListenerEventType> ExecutionEvents = new(StringComparer.Ordinal)
    {
        ["start"] = JobListenerEventType.Start,
        ["end"] = JobListenerEventType.End,
#if CAMUNDA_8_10_OR_GREATER
        ["beforeAll"] = JobListenerEventType.BeforeAll,
        ["cancel"] = JobListenerEventType.Cancel,
#endif
    };

    private static readonly Dictionary<string, JobListenerEventType> TaskEvents = new(StringComparer.Ordinal)
    {
        ["creating"] = JobListenerEventType.Creating,
        ["assigning"] = JobListenerEventType.Assigning,
        ["updating"] = JobListenerEventType.Updating,
        ["completing"] = JobListenerEventType.Completing,
        ["canceling"] = JobListenerEventType.Canceling,
    };

    /// <summary>Adds the listeners of an element's beginning and end.</summary>
    public static NodeFacts AddExecution(ElementReader element, NodeFacts facts)
    {
        NodeFacts read = Add(element, facts, "executionListener", ExecutionEvents);
        bool isLoop = element.HasElement("multiInstanceLoopCharacteristics");
        foreach (JobListener listener in read.Listeners.Where(listener => !Has(facts.Type, listener.Event, isLoop)))
        {
            string name = ExecutionEvents.First(entry => entry.Value == listener.Event).Key;
            element.Report($"an execution listener of the event '{name}' is not supported here");
        }

        foreach (IGrouping<(JobListenerEventType Event, string Type), JobListener> same in read.Listeners
            .GroupBy(listener => (listener.Event, Type: listener.Job.Type.Text))
            .Where(group => group.Count() > 1))
        {
            element.Report($"{same.Count()} execution listeners have the same event and the type '{same.Key.Type}', which must be unique");
        }

        return read;
    }

    /// <summary>Adds the listeners of a user task.</summary>
    public static NodeFacts AddTask(ElementReader element, NodeFacts facts) => Add(element, facts, "taskListener", TaskEvents);

    private static NodeFacts Add(ElementReader element, NodeFacts facts, string name, Dictionary<string, JobListenerEventType> events)
    {
        List<JobListener> listeners = [.. facts.Listeners];
        foreach (ElementReader listener in element.Extension($"{name}s")?.Children(child => child == BpmnNames.Zeebe + name) ?? [])
        {
            string type = listener.RequiredAttribute("eventType");
            if (type.Length > 0 && !events.ContainsKey(type))
            {
                listener.Report($"eventType=\"{type}\" is not supported; there is {string.Join(", ", events.Keys)}");
            }

            listeners.Add(new(events.GetValueOrDefault(type), JobDefinitionReader.Read(listener)));
        }

        return facts with { Listeners = listeners };
    }

    // Events that have happened have no beginning to hold up, and a gateway has gone on when it ends.
    private static bool Has(ElementInstanceType type, JobListenerEventType listenerEvent, bool isLoop) => type.Value switch
    {
#if CAMUNDA_8_10_OR_GREATER
        _ when listenerEvent == JobListenerEventType.BeforeAll => isLoop,
        _ when listenerEvent == JobListenerEventType.Cancel => type == ElementInstanceType.Process,
#endif
        ElementInstanceType.Values.StartEvent or ElementInstanceType.Values.BoundaryEvent => listenerEvent != JobListenerEventType.Start,
        ElementInstanceType.Values.ExclusiveGateway or ElementInstanceType.Values.ParallelGateway
            or ElementInstanceType.Values.InclusiveGateway or ElementInstanceType.Values.EventBasedGateway =>
            listenerEvent != JobListenerEventType.End,
        _ => true,
    };
}
