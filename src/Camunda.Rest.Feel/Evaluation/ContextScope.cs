using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The entries of the context that a filter tests.</summary>
internal sealed class ContextScope(FeelContext context, Scope parent) : Scope(parent)
{
    protected override bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value) => context.TryGetVariable(name, out value);
}
