using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Errors;

/// <summary>Finds what catches BPMN errors.</summary>
internal sealed class ErrorCatchers(EngineState state)
{
    /// <summary>
    /// What catches an error of an element instance: an event on the border of the instance or of what is around it, or an event
    /// sub-process there; outside of a called process instance, from the call activity on. The nearest does, and of those in one place
    /// one that catches this very code before one that catches all. Null
    /// where nothing does.
    /// </summary>
    public ErrorCatch? Find(ElementInstanceRecord element, string errorCode)
    {
        while (true)
        {
            ProcessModel model = element.Process.Definition.Model;
            if (Choose(model.BoundaryEventsOn(element.Node), boundary => boundary.Trigger, errorCode) is { } boundary)
            {
                return new ErrorCatch.OnBorder(element, boundary);
            }

            long scopeKey = element.ConcernedScopeKey;
            bool isRoot = state.ProcessInstances.TryGet(scopeKey, out ProcessInstanceRecord? instance);
            IEnumerable<SubProcess> handlers =
                isRoot ? model.EventSubProcesses : state.ElementInstances[scopeKey].Node.EventSubProcesses;
            if (!state.Scopes[scopeKey].IsInterrupted && Choose(handlers, handler => handler.Start.Trigger, errorCode) is { } handler)
            {
                return new ErrorCatch.InScope(scopeKey, handler);
            }

            long? next = isRoot ? instance!.ParentElementInstanceKey : scopeKey;
            if (next is not { } outer)
            {
                return null;
            }

            element = state.ElementInstances[outer];
        }
    }

    private static T? Choose<T>(IEnumerable<T> candidates, Func<T, EventTrigger?> trigger, string errorCode)
        where T : FlowNode => candidates
        .Where(candidate => trigger(candidate) is ErrorTrigger error && (error.Code is null || error.Code == errorCode))
        .MaxBy(candidate => ((ErrorTrigger)trigger(candidate)!).Code is not null);
}
