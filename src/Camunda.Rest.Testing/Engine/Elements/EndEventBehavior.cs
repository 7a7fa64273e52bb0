using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Ends a path; a terminating end event ends all others of its scope too, and the scope is complete. One that throws an error waits until
/// whatever catches it ends the scope.
/// </summary>
internal sealed class EndEventBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        if (((EndEvent)element.Node).ErrorCode is { } code)
        {
            Throw(element, code);
        }
        else
        {
            base.Activate(element);
        }
    }

    public override void Leave(ElementInstanceRecord element)
    {
        if (((EndEvent)element.Node).Terminates)
        {
            Engine.Elements.TerminateOthers(element);
        }

        Engine.Elements.Finish(element, []);
    }

    private void Throw(ElementInstanceRecord element, ElementExpression expression)
    {
        string code = Engine.Expressions.Text(element, expression);
        if (Engine.Errors.FindCatcher(element, code) is not { } catchError)
        {
            throw new ElementFailure(IncidentErrorType.UnhandledErrorEvent, $"The error '{code}' was thrown, but nothing around '{element.ElementId}' catches it.");
        }

        Engine.Elements.MarkActivated(element);
        catchError(null);
    }
}
