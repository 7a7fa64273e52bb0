using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for a person, or for a job worker that hands the task on.</summary>
internal sealed class UserTaskBehavior(
    StepQueue steps,
    VariableMappings mappings,
    UserTaskCreation creation,
    UserTaskTransitions transitions,
    JobLifecycle jobs)
    : ElementBehavior(steps, mappings)
{
    private static readonly JobTerms Job = new(UserTaskHeaders.JobType, Retries: 1);

    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        UserTaskRecord task = creation.Prepare(element);
        element = elements.MarkActivated(element);
        if (element.Node is UserTask { IsJob: true } job)
        {
            jobs.Create(element, Job, JobKind.BpmnElement, UserTaskHeaders.Create(task, job.FormKey));
        }
        else
        {
            creation.Create(element, task);
        }
    }

    public override void Resume(ElementInstanceRecord element)
    {
        if (element.UserTaskKey is not null)
        {
            transitions.Advance(element);
        }
    }
}
