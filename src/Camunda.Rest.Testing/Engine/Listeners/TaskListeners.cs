using System.Globalization;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Listeners;

/// <summary>The listeners of an element: those of the model, and for user tasks also the global ones before and after them.</summary>
internal sealed class TaskListeners(EngineState state)
{
    public IReadOnlyList<JobListener> Of(FlowNode node, JobListenerEventType listenerEvent)
    {
        IEnumerable<JobListener> own = node.ListenersOf(listenerEvent);
        if (node is not UserTask { IsJob: false } || ListenerEvents.IsOfExecution(listenerEvent))
        {
            return [.. own];
        }

        return [.. Globals(listenerEvent, isAfter: false), .. own, .. Globals(listenerEvent, isAfter: true)];
    }

    private IEnumerable<JobListener> Globals(JobListenerEventType listenerEvent, bool isAfter) => state.GlobalListeners.Rows
        .Where(listener => listener.AfterNonGlobal == isAfter && Listens(listener, listenerEvent))
        .OrderByDescending(listener => listener.Priority)
        .ThenBy(listener => listener.Id, StringComparer.Ordinal)
        .Select(listener => new JobListener(
            listenerEvent,
            new(
                ElementExpression.Parse(listener.Type),
                ElementExpression.Parse(listener.Retries.ToString(CultureInfo.InvariantCulture)))));

    private static bool Listens(GlobalListenerRecord listener, JobListenerEventType listenerEvent) => listener.EventTypes.Any(
        name => name == GlobalListenerRecord.AllEvents || string.Equals(name, listenerEvent.Value, StringComparison.OrdinalIgnoreCase));
}
