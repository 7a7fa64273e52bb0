using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A task that a person does: a Camunda user task, or a job of a type of its own.</summary>
internal sealed record UserTask(NodeFacts Facts) : FlowNode(Facts)
{
    public override bool Waits => true;

    public ElementExpression? Assignee { get; init; }

    public ElementExpression? CandidateGroups { get; init; }

    public ElementExpression? CandidateUsers { get; init; }

    public ElementExpression? DueDate { get; init; }

    public ElementExpression? FollowUpDate { get; init; }

    public ElementExpression? Priority { get; init; }

    public ElementExpression? ExternalFormReference { get; init; }

    public LinkedForm? Form { get; init; }

    /// <summary>Whether it is no Camunda user task but a job.</summary>
    public bool IsJob { get; init; }

    /// <summary>The key of the form of a job, as its header has it.</summary>
    public string? FormKey { get; init; }
}
