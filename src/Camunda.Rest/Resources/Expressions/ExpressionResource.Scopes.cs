using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("ExpressionEvaluationRequest.ScopeKey")]
public sealed partial class ExpressionResource
{
    /// <summary>Evaluates an expression in the scope of a running instance (<c>POST /expression/evaluation</c>).</summary>
    /// <param name="expression">The FEEL expression, with the leading equals sign.</param>
    /// <param name="scopeKey">The process or element instance whose variables are in scope.</param>
    /// <param name="variables">
    /// An object whose members are additional variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The expression is empty, or the key is <c>default</c>.</exception>
    /// <exception cref="CamundaBadRequestException">
    /// The expression cannot be parsed or evaluated; the problem contains the cause.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ExpressionEvaluationResult> EvaluateInAsync(
        string expression, ScopeKey scopeKey, object? variables = null, CancellationToken cancellationToken = default)
    {
        Require.Text(expression);
        return _context.Api.Expression.EvaluateExpressionAsync(
            new ExpressionEvaluationRequest
            {
                Expression = expression,
                ScopeKey = Require.NotDefault(scopeKey),
                Variables = _context.ToVariables(variables),
            },
            cancellationToken);
    }
}
