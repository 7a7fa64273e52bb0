using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Begins the elements of a list, or has a job that says what begins. Whenever something in it has ended, a new job takes the place of the
/// last one; without a job, the completion condition decides whether it is done.
/// </summary>
internal sealed class AdHocBehavior(
    EngineState state,
    StepQueue steps,
    Tokens tokens,
    VariableScopes scopes,
    VariableMappings mappings,
    ExpressionEvaluator expressions,
    JobLifecycle jobs,
    ElementTermination termination)
    : ScopeBehavior(state, steps, tokens, scopes, mappings)
{
    /// <summary>The variable that tells the job which elements there are.</summary>
    private const string ElementsVariable = "adHocSubProcessElements";

    public override void Enter(ElementInstanceRecord element)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        JsonObject variables = new() { [ElementsVariable] = subProcess.Tools.DeepClone() };
        if (subProcess.OutputCollection is { } collection)
        {
            variables[collection] = new JsonArray();
        }

        SetLocal(element, variables);
        base.Enter(element);
    }

    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        JobTerms? job = subProcess.Job is { } definition ? expressions.Job(element, definition) : null;
        IReadOnlyList<string> active = FindActive(element, subProcess);
        element = elements.MarkActivated(element);
        Open(element);
        if (job is { } steering)
        {
            jobs.Create(element, steering, JobKind.AdHocSubProcess);
        }

        foreach (string id in active)
        {
            Place(element, subProcess.CreateRun(id, null));
        }
    }

    public override void Resume(ElementInstanceRecord element)
    {
        if (((AdHocSubProcess)element.Node).Job is { } definition && !ScopeOf(element).EndsWhenDone)
        {
            jobs.Cancel(element);
            jobs.Create(element, expressions.Job(element, definition), JobKind.AdHocSubProcess);
        }
    }

    public override void ChildFinished(ElementInstanceRecord element, ScopeState scope)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        if (!scope.EndsWhenDone)
        {
            if (subProcess.Job is not null)
            {
                EnqueueContinue(element);
            }
        }
        else if (subProcess is { Job: null, CompletionCondition: not null, CancelsRemaining: true })
        {
            termination.TerminateChildren(scope.Key);
            ChildTerminated(element, ScopeOf(element));
        }
        else
        {
            base.ChildFinished(element, scope);
        }
    }

    public override void Complete(ElementInstanceRecord element)
    {
        if (((AdHocSubProcess)element.Node).OutputCollection is { } collection)
        {
            HandOver(element, collection);
        }

        base.Complete(element);
    }

    private IReadOnlyList<string> FindActive(ElementInstanceRecord element, AdHocSubProcess subProcess)
    {
        IReadOnlyList<string> active = subProcess.ActiveElements is { } expression ? expressions.Texts(element, expression) : [];
        return active.FirstOrDefault(id => !subProcess.Beginnings.ContainsKey(id)) is not { } unknown ? active : throw new ElementFailure(
            IncidentErrorType.ExtractValueError,
            $"The expression '{subProcess.ActiveElements}' returned '{unknown}', which is no element of the ad-hoc sub-process "
                + $"'{subProcess.Id}' that can begin.");
    }
}
