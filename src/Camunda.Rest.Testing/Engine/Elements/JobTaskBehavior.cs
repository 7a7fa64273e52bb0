using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for a job worker.</summary>
internal sealed class JobTaskBehavior(
    StepQueue steps,
    VariableMappings mappings,
    ExpressionEvaluator expressions,
    JobLifecycle jobs,
    LinkedResourceHeaders linkedResources)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        JobTerms terms = expressions.Job(element, ((JobTask)element.Node).Job);
        IReadOnlyDictionary<string, string> headers = linkedResources.Create(element);
        jobs.Create(elements.MarkActivated(element), terms, JobKind.BpmnElement, headers);
    }
}
