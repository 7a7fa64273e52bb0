using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A decision was evaluated and came to no output, because a rule or an expression in it failed; the message names the decision and says why.</summary>
public sealed class CamundaDecisionException : CamundaException
{
    internal CamundaDecisionException(CamundaFailure failure, EvaluateDecisionResult result)
        : base(failure) => Result = result;

    /// <summary>The evaluation as far as it came, with the decisions that were evaluated before.</summary>
    public EvaluateDecisionResult Result { get; }
}
