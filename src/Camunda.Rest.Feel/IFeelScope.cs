using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel;

/// <summary>Provides the variables of an evaluation by name.</summary>
public interface IFeelScope
{
    /// <summary>Finds a variable.</summary>
    /// <returns>True if the variable exists, even if its value is null.</returns>
    bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value);
}
