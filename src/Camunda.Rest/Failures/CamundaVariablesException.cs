namespace Camunda.Rest;

/// <summary>
/// Variables were read and cannot become what was asked for: some are missing that it cannot do without, or a name stands in several scopes with a
/// value each. The message names them; it never holds a value.
/// </summary>
public sealed class CamundaVariablesException : CamundaException
{
    internal CamundaVariablesException(CamundaFailure failure, IReadOnlyList<string> missing, IReadOnlyDictionary<string, IReadOnlyList<ScopeKey>> clashes)
        : base(failure)
    {
        MissingNames = missing;
        ClashingScopes = clashes;
    }

    /// <summary>The names that are asked for and not there, or not yet.</summary>
    public IReadOnlyList<string> MissingNames { get; }

    /// <summary>The names that stand in several scopes, and those scopes: the process instance's own, by its key, and element instances.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ScopeKey>> ClashingScopes { get; }
}
