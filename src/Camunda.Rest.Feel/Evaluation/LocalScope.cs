using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>One name: an entry of a context, a parameter, the variable of an iteration, <c>item</c>, <c>?</c>.</summary>
internal sealed class LocalScope(string name, FeelValue value, Scope parent) : Scope(parent)
{
    protected override bool TryGet(string wanted, [NotNullWhen(true)] out FeelValue? found)
    {
        found = string.Equals(wanted, name, StringComparison.Ordinal) ? value : null;
        return found is not null;
    }
}
