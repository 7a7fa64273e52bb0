namespace Camunda.Rest;

/// <summary>
/// Variables cannot be bound to the requested type: required ones are missing, or a name exists in several scopes with different values.
/// The message contains the names, never a value.
/// </summary>
public sealed class CamundaVariablesException : CamundaException
{
    internal CamundaVariablesException(CamundaFailure failure, IReadOnlyList<string> missing, IReadOnlyDictionary<string, IReadOnlyList<ScopeKey>> clashes)
        : base(failure)
    {
        MissingNames = missing;
        ClashingScopes = clashes;
    }

    /// <summary>The required names that do not exist or are not yet visible.</summary>
    public IReadOnlyList<string> MissingNames { get; }

    /// <summary>
    /// The names that exist in several scopes, with the scopes: the process instance itself, by its key, and element instances.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ScopeKey>> ClashingScopes { get; }
}
