using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>
/// The names that a part of an expression sees: the innermost first, then those around it, then the variables of the host.
/// </summary>
/// <remarks>Immutable, so that functions can keep the scope in which they were defined.</remarks>
internal abstract class Scope(Scope? parent)
{
    /// <summary>Finds the value of a name, or null if there is none.</summary>
    public FeelValue? Find(string name)
    {
        for (Scope? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.TryGet(name, out FeelValue? value))
            {
                return value;
            }
        }

        return null;
    }

    private Scope? Parent { get; } = parent;

    protected abstract bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value);
}
