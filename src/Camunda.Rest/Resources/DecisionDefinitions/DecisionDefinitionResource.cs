namespace Camunda.Rest;

public sealed partial class DecisionDefinitionResource
{
    /// <summary>Evaluates the latest version of a decision (<c>POST /decision-definitions/evaluation</c>).</summary>
    /// <param name="decisionDefinitionId">The decision's id in its DMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public DecisionEvaluationBuilder Evaluate(DecisionDefinitionId decisionDefinitionId) =>
        new(_context, Require.NotDefault(decisionDefinitionId), default);

    /// <summary>Evaluates one version of a decision (<c>POST /decision-definitions/evaluation</c>).</summary>
    /// <param name="decisionDefinitionKey">The key that its deployment returned.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public DecisionEvaluationBuilder Evaluate(DecisionDefinitionKey decisionDefinitionKey) =>
        new(_context, default, Require.NotDefault(decisionDefinitionKey));
}
