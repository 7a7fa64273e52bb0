namespace Camunda.Rest.Contract.Operations;

/// <summary>What <c>operations.yaml</c> says about the resource behind the first segment of a path.</summary>
/// <param name="Name">The client's property for it, where the convention gives a poor one; null for the convention.</param>
/// <param name="IsHandwritten">
/// Whether a person wrote the class, its constructor and its indexers, beside which members are generated.
/// </param>
internal sealed record ResourceEntry(string? Name, bool IsHandwritten)
{
    public static readonly ResourceEntry Empty = new(null, false);
}
