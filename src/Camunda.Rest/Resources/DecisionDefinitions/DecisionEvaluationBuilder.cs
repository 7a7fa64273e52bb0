using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds the evaluation of a decision. Immutable: every method returns a new builder.</summary>
public sealed class DecisionEvaluationBuilder : RequestBuilder<DecisionEvaluationBuilder>
{
    private readonly ResourceContext _context;
    private readonly DecisionDefinitionId _id;
    private readonly DecisionDefinitionKey _key;
    private JsonVariables? _variables;
    private TenantId? _tenantId;

    internal DecisionEvaluationBuilder(ResourceContext context, DecisionDefinitionId id, DecisionDefinitionKey key)
    {
        _context = context;
        _tenantId = context.DefaultTenantId;
        _id = id;
        _key = key;
    }

    /// <summary>Sets the inputs of the decision, replacing earlier ones; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</summary>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    public DecisionEvaluationBuilder WithVariables(object variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var exact = _context.ToVariables(variables);
        return With(copy => copy._variables = exact);
    }

    /// <summary>
    /// Evaluates a tenant's decision. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public DecisionEvaluationBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>Evaluates the decision. A failed rule is a result too, see <see cref="EvaluateDecisionResult.FailureMessage"/>.</summary>
    /// <exception cref="CamundaNotFoundException">The decision does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<EvaluateDecisionResult> SendAsync(CancellationToken cancellationToken = default) =>
        _context.Api.DecisionDefinitions.EvaluateDecisionAsync(ToInstruction(), cancellationToken);

    /// <summary>Evaluates the decision and deserializes its output.</summary>
    /// <returns>The output; null or the type's default when the output is null.</returns>
    /// <exception cref="CamundaDecisionException">
    /// A rule failed, so there is no output; the message contains the decision and the cause.
    /// </exception>
    /// <exception cref="CamundaVariablesException">
    /// The output does not match the type; the message contains the path and the type.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">The decision does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<T?> SendAsync<T>(CancellationToken cancellationToken = default)
    {
        VariableTypes.CheckValue(typeof(T), _context.Variables);
        var result = await SendAsync(cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(result.FailureMessage) ? _context.Variables.Deserialize<T>(result.Output) : throw Failure(result);
    }

    private static CamundaDecisionException Failure(EvaluateDecisionResult result)
    {
        var operation = CamundaOperations.EvaluateDecision;
        return new CamundaDecisionException(
            new CamundaFailure(FailureKind.DecisionFailed, new CamundaRequest(operation.Method, operation.PathTemplate))
            {
                Operation = operation,
                StatusCode = System.Net.HttpStatusCode.OK,
                Seen = $"the decision '{result.FailedDecisionDefinitionId}' has no output: {result.FailureMessage}",
            },
            result);
    }

    private DecisionEvaluationInstruction ToInstruction() => _key.IsDefault
        ? new DecisionEvaluationById { DecisionDefinitionId = _id, Variables = _variables, TenantId = _tenantId }
        : new DecisionEvaluationByKey { DecisionDefinitionKey = _key, Variables = _variables, TenantId = _tenantId };
}
