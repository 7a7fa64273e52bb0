using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("evaluateExpression")]
public sealed partial class ExpressionResource
{
    /// <summary>Evaluates an expression (<c>POST /expression/evaluation</c>).</summary>
    /// <param name="expression">The FEEL expression, with the leading equals sign.</param>
    /// <param name="variables">
    /// An object whose members are the variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.
    /// </param>
    /// <param name="tenantId">The tenant whose cluster variables are in scope. Default: global cluster variables only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The expression is empty, or an id is <c>default</c>.</exception>
    /// <exception cref="CamundaBadRequestException">
    /// The expression cannot be parsed or evaluated; the problem contains the cause.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ExpressionEvaluationResult> EvaluateAsync(
        string expression, object? variables = null, TenantId? tenantId = null, CancellationToken cancellationToken = default)
    {
        Require.Text(expression);
        return _context.Api.Expression.EvaluateExpressionAsync(
            new ExpressionEvaluationRequest
            {
                Expression = expression,
                TenantId = Require.NotDefault(tenantId)?.Value,
                Variables = _context.ToVariables(variables),
            },
            cancellationToken);
    }
}
