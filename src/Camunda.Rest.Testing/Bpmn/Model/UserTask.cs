using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A Camunda user task.</summary>
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

    public long? FormKey { get; init; }
}
