using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>Creates user tasks.</summary>
internal sealed class UserTaskCreation(
    EngineState state,
    EngineClock clock,
    ExpressionEvaluator expressions,
    BoundVersions versions,
    UserTaskTransitions transitions)
{
    /// <summary>Evaluates the task's expressions; it is not there yet.</summary>
    /// <exception cref="ElementFailure">An expression does not give what is wanted.</exception>
    public UserTaskRecord Prepare(ElementInstanceRecord element)
    {
        UserTask node = (UserTask)element.Node;
        return new()
        {
            UserTaskKey = 0,
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = element.ElementInstanceKey,
            Name = element.ElementName,
            Assignee = node.Assignee is { } assignee ? EmptyAsNull(expressions.Text(element, assignee)) : null,
            CandidateGroups = node.CandidateGroups is { } groups ? expressions.Texts(element, groups) : [],
            CandidateUsers = node.CandidateUsers is { } users ? expressions.Texts(element, users) : [],
            DueDate = node.DueDate is { } dueDate ? expressions.Moment(element, dueDate) : null,
            FollowUpDate = node.FollowUpDate is { } followUpDate ? expressions.Moment(element, followUpDate) : null,
            ExternalFormReference = node.ExternalFormReference is { } form ? expressions.Text(element, form) : null,
            FormKey = node.Form is { } deployed ? FindForm(element, deployed) : null,
            Priority = node.Priority is { } priority ? EvaluatePriority(element, priority) : UserTaskRecord.DefaultPriority,
            CustomHeaders = node.Headers,
            CreationDate = clock.Now,
        };
    }

    public void Create(ElementInstanceRecord element, UserTaskRecord task)
    {
        long key = state.Keys.Next();
        string? nextAssignee = transitions.HasListeners(element, JobListenerEventType.Assigning) ? task.Assignee : null;
        task = task with { UserTaskKey = key, Assignee = nextAssignee is null ? task.Assignee : null };
        state.ElementInstances[element.ElementInstanceKey] = element with { UserTaskKey = key };
        transitions.Begin(task, new() { Event = JobListenerEventType.Creating, Target = task, NextAssignee = nextAssignee });
    }

    private long FindForm(ElementInstanceRecord element, LinkedForm form)
    {
        string formId = expressions.Text(element, form.FormId);
        return versions.FindResource([ResourceKind.Form], formId, form.Binding, element.Process)?.ResourceKey
            ?? throw new ElementFailure(
                IncidentErrorType.FormNotFound, $"There is no form '{formId}'{BoundVersions.Describe(form.Binding)}.");
    }

    private int EvaluatePriority(ElementInstanceRecord element, ElementExpression expression)
    {
        int priority = expressions.Integer(element, expression);
        return priority is >= 0 and <= UserTaskEdits.HighestPriority
            ? priority
            : throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The expression '{expression}' must return a priority from 0 to {UserTaskEdits.HighestPriority}, but returned "
                    + $"{priority}.");
    }

    private static string? EmptyAsNull(string text) => text.Length == 0 ? null : text;
}
