using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// The evaluation of a decision failed, for example because of an expression in one of its rules. The message names the decision and the
/// cause.
/// </summary>
public sealed class CamundaDecisionException : CamundaException
{
    internal CamundaDecisionException(CamundaFailure failure, EvaluateDecisionResult result)
        : base(failure) => Result = result;

    /// <summary>The incomplete result, with the decisions that were evaluated before the failure.</summary>
    public EvaluateDecisionResult Result { get; }
}
