using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Listeners;

/// <summary>Has the listeners of an element done, one after the other.</summary>
internal sealed class ListenerRunner(TaskListeners all, ExpressionEvaluator expressions, JobLifecycle jobs)
{
    /// <summary>Makes the job of the next listener; false when all are done.</summary>
    /// <exception cref="ElementFailure">It cannot be told what job.</exception>
    public bool Run(ElementInstanceRecord element, JobListenerEventType listenerEvent, int done)
    {
        if (all.Of(element.Node, listenerEvent).ElementAtOrDefault(done) is not { } listener)
        {
            return false;
        }

        JobTerms terms = expressions.Job(element, listener.Job);
        JobKind kind = ListenerEvents.IsOfExecution(listenerEvent) ? JobKind.ExecutionListener : JobKind.TaskListener;
        jobs.Create(element, terms, kind, listenerEvent, element.Node.Headers);
        return true;
    }

    /// <summary>Whether there is a listener of an event.</summary>
    public bool HasAny(ElementInstanceRecord element, JobListenerEventType listenerEvent) =>
        all.Of(element.Node, listenerEvent).Count > 0;
}
