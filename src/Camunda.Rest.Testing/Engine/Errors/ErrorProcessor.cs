using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Errors;

/// <summary>Finds who catches BPMN errors.</summary>
internal sealed class ErrorProcessor(EngineRuntime engine)
{
    /// <summary>
    /// What catches an error of an element instance, to be called with what the error brings: an event on the border of the instance or of what is
    /// around it, or an event sub-process there. The nearest does, and of those in one place one that catches this very code before one that catches
    /// all. Null where nothing does.
    /// </summary>
    public Action<JsonObject?>? FindCatcher(ElementInstanceRecord element, string errorCode)
    {
        ProcessModel model = element.Process.Definition.Model;
        while (true)
        {
            ElementInstanceRecord host = element;
            if (Choose(model.BoundaryEvents[host.ElementId], boundary => boundary.Trigger, errorCode) is { } boundary)
            {
                return variables => engine.Elements.Interrupt(host, boundary, variables);
            }

            long scopeKey = host.ScopeKey;
            bool isRoot = !engine.State.ElementInstances.TryGet(scopeKey, out ElementInstanceRecord? around);
            IEnumerable<SubProcess> handlers = (isRoot ? model.Elements.Values : around!.Node.Inner).OfType<SubProcess>().Where(node => node.IsEvent);
            if (!engine.State.Scopes[scopeKey].IsInterrupted && Choose(handlers, handler => handler.Start.Trigger, errorCode) is { } handler)
            {
                return variables => engine.Elements.InterruptScope(scopeKey, handler, variables);
            }

            if (isRoot)
            {
                return null;
            }

            element = around!;
        }
    }

    private static T? Choose<T>(IEnumerable<T> candidates, Func<T, EventTrigger?> trigger, string errorCode)
        where T : FlowNode => candidates
        .Where(candidate => trigger(candidate) is ErrorTrigger error && (error.Code is null || error.Code == errorCode))
        .MaxBy(candidate => ((ErrorTrigger)trigger(candidate)!).Code is not null);
}
