using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Has a job that says what begins. Whenever something in it has ended, a new job takes the place of the last one.</summary>
internal sealed class AdHocBehavior(
    EngineState state,
    StepQueue steps,
    Tokens tokens,
    VariableScopes scopes,
    VariableMappings mappings,
    ExpressionEvaluator expressions,
    JobLifecycle jobs)
    : ScopeBehavior(state, steps, tokens, scopes, mappings)
{
    /// <summary>The variable that tells the job which elements there are.</summary>
    private const string ElementsVariable = "adHocSubProcessElements";

    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        (string type, int retries) = expressions.Job(element, subProcess.Job);
        element = elements.MarkActivated(element);
        Open(element);
        JsonArray beginnings =
        [
            .. subProcess.Beginnings.Values.Select(node => new JsonObject { ["elementId"] = node.Id, ["elementName"] = node.DisplayName }),
        ];
        SetLocal(element, new JsonObject { [ElementsVariable] = beginnings });
        jobs.Create(element, type, retries, JobKind.AdHocSubProcess);
    }

    public override void Resume(ElementInstanceRecord element)
    {
        if (!ScopeOf(element).EndsWhenDone)
        {
            jobs.Cancel(element);
            (string type, int retries) = expressions.Job(element, ((AdHocSubProcess)element.Node).Job);
            jobs.Create(element, type, retries, JobKind.AdHocSubProcess);
        }
    }

    public override void ChildFinished(ElementInstanceRecord element, ScopeState scope)
    {
        if (scope.EndsWhenDone)
        {
            base.ChildFinished(element, scope);
        }
        else
        {
            EnqueueContinue(element);
        }
    }
}
