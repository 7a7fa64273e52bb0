using Camunda.Rest.Feel.Dmn;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>One decision of an evaluation: the decision that was asked for, or one that it requires.</summary>
internal sealed record DecisionInstanceRecord
{
    /// <summary>Orders the instances; the API does not show it.</summary>
    public required long Key { get; init; }

    public required long DecisionEvaluationKey { get; init; }

    /// <summary>The number of the decision in its evaluation, from 1.</summary>
    public required int Index { get; init; }

    public string DecisionEvaluationInstanceKey => $"{DecisionEvaluationKey}-{Index}";

    public required DateTimeOffset EvaluationDate { get; init; }

    public required DecisionDefinitionRecord Definition { get; init; }

    /// <summary>The decision that was asked for.</summary>
    public required DecisionDefinitionRecord Root { get; init; }

    public required EvaluatedDecision Decision { get; init; }

    /// <summary>Why the evaluation failed here; null where it did not.</summary>
    public required string? Failure { get; init; }

    /// <summary>The business rule task that asked for it; null where a request did.</summary>
    public required ElementInstanceRecord? Element { get; init; }
}
