using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Conditional start events: processes that start when variables fulfil a condition.</summary>
public sealed class ConditionalResource
{
    private readonly ResourceContext _context;

    internal ConditionalResource(ResourceContext context) => _context = context;

    /// <summary>Evaluates the conditions of conditional start events and starts an instance for each that holds (<c>POST /conditionals/evaluation</c>).</summary>
    /// <param name="variables">An object whose members the conditions see; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</param>
    /// <param name="processDefinitionKey">Evaluates those of one process definition only. Default: of all.</param>
    /// <param name="tenantId">The tenant. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The variables do not become a JSON object, or a key or id is <c>default</c>.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such process definition.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<EvaluateConditionalResult> EvaluateAsync(
        object variables, ProcessDefinitionKey? processDefinitionKey = null, TenantId? tenantId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return _context.Api.Conditionals.EvaluateConditionalsAsync(
            new ConditionalEvaluationInstruction
            {
                Variables = _context.ToVariables(variables)!,
                ProcessDefinitionKey = Require.NotDefault(processDefinitionKey),
                TenantId = Require.NotDefault(tenantId) ?? _context.DefaultTenantId,
            },
            cancellationToken);
    }
}
