using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Evaluates expressions on request.</summary>
internal sealed class ExpressionProcessor(EngineState state, VariableScopes scopes, FeelOptions options)
{
    /// <param name="expression">The expression, with the leading <c>=</c>.</param>
    /// <param name="tenantId">The tenant whose cluster variables it sees, if it has no scope.</param>
    /// <param name="scopeKey">The element or process instance whose variables it sees; null for none.</param>
    /// <param name="variables">Variables that go before those of the scope.</param>
    public FeelResult Evaluate(string expression, string tenantId, long? scopeKey, JsonElement variables)
    {
        if (scopeKey is { } key && !IsKnown(key))
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no element or process instance with the key {key}.");
        }

        if (!expression.StartsWith('='))
        {
            throw Refused($"The expression '{expression}' must begin with '='.");
        }

        try
        {
            Scope scope = new(FeelContext.FromJson(variables), scopeKey is { } known ? scopes.ScopeFrom(known) : Cluster(tenantId));
            FeelResult result = FeelExpression.Parse(expression[1..]).Evaluate(scope, options);
            return result.Warnings.FirstOrDefault(warning => warning.Kind == FeelWarningKind.AssertFailure) is { } failure
                ? throw Refused($"The expression '{expression}' failed: {failure.Message}")
                : result;
        }
        catch (FeelSyntaxException exception)
        {
            throw Refused($"The expression cannot be read: {exception.Message}");
        }
        catch (FeelEvaluationException exception)
        {
            throw Refused($"The expression '{expression}' cannot be evaluated: {exception.Message}");
        }
    }

    private FeelContext Cluster(string tenantId) =>
        new(new Dictionary<string, FeelValue> { [VisibleVariables.ClusterVariables] = scopes.ClusterVariables(tenantId) });

    private bool IsKnown(long key) => state.ProcessInstances.TryGet(key, out ProcessInstanceRecord? _)
        || state.ElementInstances.TryGet(key, out ElementInstanceRecord? _);

    private static EngineRejectionException Refused(string detail) => new(RejectionKind.InvalidArgument, detail);

    private sealed class Scope(FeelContext given, IFeelScope around) : IFeelScope
    {
        public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value) =>
            given.TryGetVariable(name, out value) || around.TryGetVariable(name, out value);
    }
}
