using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Listeners;

/// <summary>Has the listeners of an element done, one after the other.</summary>
internal sealed class ListenerProcessor(EngineRuntime engine)
{
    /// <summary>Makes the job of the next listener; false when all are done.</summary>
    /// <exception cref="Elements.ElementFailure">It cannot be told what job.</exception>
    public bool Run(ElementInstanceRecord element, ListenerEvent listenerEvent, int done)
    {
        if (element.Node.ListenersOf(listenerEvent).ElementAtOrDefault(done) is not { } listener)
        {
            return false;
        }

        (string type, int retries) = engine.Jobs.Evaluate(element, listener.Job);
        JobKind kind = listenerEvent is ListenerEvent.Start or ListenerEvent.End ? JobKind.ExecutionListener : JobKind.TaskListener;
        engine.Jobs.Create(element, type, retries, kind, listenerEvent);
        return true;
    }
}
