using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A decision to be evaluated. Immutable: every method returns a new builder.</summary>
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

    /// <summary>Gives the decision its inputs, replacing those given before; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</summary>
    /// <exception cref="ArgumentException">The object does not become a JSON object.</exception>
    public DecisionEvaluationBuilder WithVariables(object variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var exact = _context.ToVariables(variables);
        return With(copy => copy._variables = exact);
    }

    /// <summary>Evaluates a tenant's decision. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.</summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public DecisionEvaluationBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>Evaluates the decision. A rule that fails is a result too: see <see cref="EvaluateDecisionResult.FailureMessage"/>.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such decision.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<EvaluateDecisionResult> SendAsync(CancellationToken cancellationToken = default) =>
        _context.Api.DecisionDefinitions.EvaluateDecisionAsync(ToInstruction(), cancellationToken);

    /// <summary>Evaluates the decision and binds its output to a type.</summary>
    /// <returns>The output; null or the type's default where the decision's output is null.</returns>
    /// <exception cref="CamundaDecisionException">A rule failed, so there is no output; the message says in which decision and why.</exception>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">The output does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such decision.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<T?> SendAsync<T>(CancellationToken cancellationToken = default)
    {
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
                Seen = $"the decision '{result.FailedDecisionDefinitionId}' came to no output: {result.FailureMessage}",
            },
            result);
    }

    private DecisionEvaluationInstruction ToInstruction() => _key.IsDefault
        ? new DecisionEvaluationById { DecisionDefinitionId = _id, Variables = _variables, TenantId = _tenantId }
        : new DecisionEvaluationByKey { DecisionDefinitionKey = _key, Variables = _variables, TenantId = _tenantId };
}
