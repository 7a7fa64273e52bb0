using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Errors;

/// <summary>Finds who catches BPMN errors.</summary>
internal sealed class ErrorProcessor(EngineRuntime engine)
{
    /// <summary>
    /// The event that catches an error of an element instance, and the instance on whose border it is: the nearest around it, and there one
    /// that catches this very code before one that catches all. Null where nothing does.
    /// </summary>
    public (ElementInstanceRecord Host, BoundaryEvent Event)? FindCatcher(ElementInstanceRecord? element, string errorCode)
    {
        while (element is not null)
        {
            BoundaryEvent? catcher = element.Process.Definition.Model.BoundaryEvents[element.ElementId]
                .Where(boundary => boundary.Trigger is ErrorTrigger error && (error.Code is null || error.Code == errorCode))
                .MaxBy(boundary => ((ErrorTrigger)boundary.Trigger).Code is not null);
            if (catcher is not null)
            {
                return (element, catcher);
            }

            element = engine.State.ElementInstances.TryGet(element.ScopeKey, out ElementInstanceRecord? around) ? around : null;
        }

        return null;
    }
}
