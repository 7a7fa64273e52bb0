using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Errors;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Intermediate events that throw and end events. One whose error or escalation ends what it is in waits until that has happened.
/// </summary>
internal sealed class ThrowEventBehavior(
    StepQueue steps,
    VariableMappings mappings,
    Tokens tokens,
    VariableScopes scopes,
    ExpressionEvaluator expressions,
    JobLifecycle jobs,
    EventCatchers catchers,
    Compensations compensations,
    EventEffects effects,
    ElementTermination termination)
    : ElementBehavior(steps, mappings)
{
    private readonly StepQueue _steps = steps;

    /// <summary>As in the real cluster, input mappings only make what is sent.</summary>
    public override void Enter(ElementInstanceRecord element)
    {
        if (ThrowsOf(element.Node) is SignalThrow or JobThrow)
        {
            base.Enter(element);
        }
    }

    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        switch (ThrowsOf(element.Node))
        {
            case ErrorThrow error:
                ThrowError(element, expressions.Text(element, error.Code), elements);
                break;
            case EscalationThrow escalation:
                Escalate(element, expressions.Text(element, escalation.Code), elements);
                break;
            case SignalThrow signal:
                string name = expressions.Text(element, signal.Name);
                _steps.Enqueue(new BroadcastSignal(name, element.Process.TenantId, scopes.LocalDocument(element.ElementInstanceKey)));
                base.Activate(element, elements);
                break;
            case CompensationThrow compensation when compensations.Trigger(element, compensation.ActivityId):
                elements.MarkActivated(element);
                break;
            case JobThrow { Job: var job }:
                JobTerms terms = expressions.Job(element, job);
                jobs.Create(elements.MarkActivated(element), terms, JobKind.BpmnElement);
                break;
            default:
                base.Activate(element, elements);
                break;
        }
    }

    /// <summary>As in the real cluster, output mappings are not applied where everything else ends.</summary>
    public override void Complete(ElementInstanceRecord element)
    {
        if (ThrowsOf(element.Node) is not TerminateThrow)
        {
            base.Complete(element);
        }
    }

    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements)
    {
        switch (ThrowsOf(element.Node))
        {
            case TerminateThrow:
                termination.TerminateOthers(element);
                elements.Finish(element, []);
                break;
            case LinkThrow:
                tokens.Place(element.ScopeKey, TargetOf(element));
                elements.Finish(element, []);
                break;
            default:
                base.Leave(element, elements);
                break;
        }
    }

    private static EventThrow? ThrowsOf(FlowNode node) => node switch
    {
        EndEvent end => end.Throws,
        ThrowEvent thrower => thrower.Throws,
        _ => null,
    };

    private static FlowNode TargetOf(ElementInstanceRecord element) =>
        element.Process.Definition.Model.LinkTargets[element.ElementId];

    private void ThrowError(ElementInstanceRecord element, string code, ElementLifecycle elements)
    {
        if (catchers.Find<ErrorTrigger>(element, code) is not { } caught)
        {
            throw new ElementFailure(
                IncidentErrorType.UnhandledErrorEvent,
                $"The error '{code}' was thrown, but nothing around '{element.ElementId}' catches it.");
        }

        elements.MarkActivated(element);
        effects.Happen(caught.OwnerKey, caught.Event, null);
    }

    // Nothing is wrong where nobody catches it.
    private void Escalate(ElementInstanceRecord element, string code, ElementLifecycle elements)
    {
        EventCatch? caught = catchers.Find<EscalationTrigger>(element, code);
        elements.MarkActivated(element);
        if (caught is not null)
        {
            effects.Happen(caught.OwnerKey, caught.Event, null);
        }

        if (caught is not { Interrupts: true })
        {
            EnqueueComplete(element);
        }
    }
}
