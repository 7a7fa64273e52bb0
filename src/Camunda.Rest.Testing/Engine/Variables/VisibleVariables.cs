using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>The variables that an expression of a scope sees, for one evaluation: each is converted once.</summary>
internal sealed class VisibleVariables(VariableScopes scopes, long scopeKey) : IFeelScope
{
    /// <summary>The name under which expressions find cluster variables: <c>camunda.vars.cluster.limit</c>.</summary>
    public const string ClusterVariables = "camunda";

    private readonly Dictionary<string, FeelValue?> _known = new(StringComparer.Ordinal);

    public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        if (!_known.TryGetValue(name, out value))
        {
            _known[name] = value = scopes.Find(scopeKey, name) is { } variable ? Convert(variable)
                : name == ClusterVariables ? scopes.ClusterVariables(scopes.TenantOf(scopeKey))
                : null;
        }

        return value is not null;
    }

    /// <summary>Lets an expression see a value in place of the variable of that name.</summary>
    public void Hide(string name, FeelValue value) => _known[name] = value;

    private static FeelValue Convert(VariableRecord variable)
    {
        try
        {
            return variable.Content.Feel;
        }
        catch (ArgumentException exception)
        {
            throw new FeelEvaluationException($"The variable '{variable.Name}' cannot be used in expressions: {exception.Message}");
        }
    }
}
