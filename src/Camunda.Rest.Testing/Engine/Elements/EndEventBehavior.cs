using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Errors;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Ends a path; a terminating end event ends all others of its scope too, and the scope is complete. One that throws an error waits until
/// whatever catches it ends the scope.
/// </summary>
internal sealed class EndEventBehavior(
    StepQueue steps, VariableMappings mappings, ExpressionEvaluator expressions, ErrorCatchers errors, ElementTermination termination)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        if (((EndEvent)element.Node).ErrorCode is { } code)
        {
            Throw(element, code, elements);
        }
        else
        {
            base.Activate(element, elements);
        }
    }

    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements)
    {
        if (((EndEvent)element.Node).Terminates)
        {
            termination.TerminateOthers(element);
        }

        elements.Finish(element, []);
    }

    private void Throw(ElementInstanceRecord element, ElementExpression expression, ElementLifecycle elements)
    {
        string code = expressions.Text(element, expression);
        if (errors.Find(element, code) is not { } errorCatch)
        {
            throw new ElementFailure(
                IncidentErrorType.UnhandledErrorEvent,
                $"The error '{code}' was thrown, but nothing around '{element.ElementId}' catches it.");
        }

        elements.MarkActivated(element);
        termination.Catch(errorCatch, null);
    }
}
