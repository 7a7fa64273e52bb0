using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("ExpressionEvaluationRequest.ScopeKey")]
public sealed partial class ExpressionResource
{
    /// <summary>Evaluates an expression in the scope of a running instance (<c>POST /expression/evaluation</c>).</summary>
    /// <param name="expression">The FEEL expression, with the leading equals sign.</param>
    /// <param name="scopeKey">The process or element instance whose variables the expression sees.</param>
    /// <param name="variables">An object whose members the expression can name too; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The expression is empty, or the key is <c>default</c>.</exception>
    /// <exception cref="CamundaBadRequestException">The expression cannot be read or evaluated; the problem says why.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ExpressionEvaluationResult> EvaluateInAsync(string expression, ScopeKey scopeKey, object? variables = null, CancellationToken cancellationToken = default)
    {
        Require.Text(expression);
        return _context.Api.Expression.EvaluateExpressionAsync(
            new ExpressionEvaluationRequest { Expression = expression, ScopeKey = Require.NotDefault(scopeKey), Variables = _context.ToVariables(variables) },
            cancellationToken);
    }
}
