using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The variables of the host, which all other scopes surround.</summary>
internal sealed class HostScope(IFeelScope variables) : Scope(null)
{
    protected override bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value) => variables.TryGetVariable(name, out value);
}
