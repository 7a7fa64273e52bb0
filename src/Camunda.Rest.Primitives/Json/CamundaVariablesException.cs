namespace Camunda.Rest;

/// <summary>
/// Variables cannot be bound to a type, or a value cannot be converted to variables: a value does not match, required ones are missing, a
/// name exists in several scopes, or the type itself is not supported. The message contains names and types.
/// </summary>
public sealed class CamundaVariablesException : Exception
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    internal CamundaVariablesException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>
    /// Where the failure is: the path of the JSON value, or of the member of a type; empty for the value as a whole.
    /// </summary>
    public string Path { get; internal init; } = "";

    /// <summary>What was expected at the path, such as the name of a type; null when it is unknown.</summary>
    public string? Expected { get; internal init; }

    /// <summary>What was found at the path, such as "a string", without the value; null when nothing was found.</summary>
    public string? Actual { get; internal init; }

    /// <summary>The required names that do not exist or are not yet visible; empty for none.</summary>
    public IReadOnlyList<string> MissingNames { get; internal init; } = [];

    /// <summary>
    /// The names that exist in several scopes, with the keys of the scopes: the process instance itself, by its key, and element
    /// instances. Empty for none.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ClashingScopes { get; internal init; } = None;
}
