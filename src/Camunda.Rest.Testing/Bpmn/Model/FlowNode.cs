using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An event, task, sub-process or gateway.</summary>
internal abstract record FlowNode(NodeFacts Facts)
{
    public string Id => Facts.Id;

    /// <summary>The name, or the id where there is none.</summary>
    public string DisplayName => Facts.Name ?? Facts.Id;

    public ElementInstanceType Type => Facts.Type;

    public IReadOnlyList<SequenceFlow> Incoming => Facts.Incoming;

    public IReadOnlyList<SequenceFlow> Outgoing => Facts.Outgoing;

    public IReadOnlyDictionary<string, string> Headers => Facts.Headers;

    /// <summary>The event that an instance waits for once it has begun; null where its work is another.</summary>
    public virtual EventTrigger? Awaits => null;

    /// <summary>Whether an instance waits for someone or something from outside.</summary>
    public virtual bool Waits => Awaits is not null;

    /// <summary>The flow nodes in it, without those that are inside of them.</summary>
    public virtual IEnumerable<FlowNode> Inner => [];

    /// <summary>The event sub-processes in it.</summary>
    public virtual IEnumerable<SubProcess> EventSubProcesses => Inner.OfType<SubProcess>().Where(node => node.IsEvent);

    public IEnumerable<JobListener> ListenersOf(JobListenerEventType listenerEvent) =>
        Facts.Listeners.Where(listener => listener.Event == listenerEvent);
}
