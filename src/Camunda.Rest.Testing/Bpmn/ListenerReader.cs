using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads <c>zeebe:executionListeners</c> and <c>zeebe:taskListeners</c>.</summary>
internal static class ListenerReader
{
    private static readonly Dictionary<string, ListenerEvent> ExecutionEvents = new(StringComparer.Ordinal)
    {
        ["start"] = ListenerEvent.Start,
        ["end"] = ListenerEvent.End,
    };

    private static readonly Dictionary<string, ListenerEvent> TaskEvents = new(StringComparer.Ordinal)
    {
        ["creating"] = ListenerEvent.Creating,
        ["assigning"] = ListenerEvent.Assigning,
        ["updating"] = ListenerEvent.Updating,
        ["completing"] = ListenerEvent.Completing,
    };

    /// <summary>Adds the listeners of an element's beginning and end.</summary>
    public static NodeFacts AddExecution(ElementReader element, NodeFacts facts)
    {
        NodeFacts read = Add(element, facts, "executionListener", ExecutionEvents);
        foreach (JobListener listener in read.Listeners.Where(listener => !Has(facts.Type, listener.Event)))
        {
            element.Report($"an execution listener of the event '{(listener.Event == ListenerEvent.Start ? "start" : "end")}' is not supported here");
        }

        return read;
    }

    /// <summary>Adds the listeners of a user task.</summary>
    public static NodeFacts AddTask(ElementReader element, NodeFacts facts) => Add(element, facts, "taskListener", TaskEvents);

    private static NodeFacts Add(ElementReader element, NodeFacts facts, string name, Dictionary<string, ListenerEvent> events)
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
    private static bool Has(ElementType type, ListenerEvent listenerEvent) => type switch
    {
        ElementType.StartEvent or ElementType.BoundaryEvent => listenerEvent != ListenerEvent.Start,
        ElementType.ExclusiveGateway or ElementType.ParallelGateway => listenerEvent != ListenerEvent.End,
        _ => true,
    };
}
