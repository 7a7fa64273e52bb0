using Camunda.Rest.Feel;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>The evaluation of a decision and of all that it requires.</summary>
internal sealed record DecisionEvaluationRecord(
    long DecisionEvaluationKey, DecisionDefinitionRecord Root, FeelValue Output, IReadOnlyList<DecisionInstanceRecord> Instances)
{
    /// <summary>The instance at which the evaluation failed; null where it did not.</summary>
    public DecisionInstanceRecord? Failed => Instances.FirstOrDefault(instance => instance.Failure is not null);
}
