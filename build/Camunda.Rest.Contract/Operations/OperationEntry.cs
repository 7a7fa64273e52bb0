namespace Camunda.Rest.Contract.Operations;

/// <summary>What <c>operations.yaml</c> says about one operation. What it does not say follows from the contract.</summary>
/// <param name="IsIdempotent">Whether a second request has no further effect, although its method does not say so.</param>
/// <param name="Kind">What the transport does differently for it: <c>job-outcome</c> or <c>activation</c>; null for nothing.</param>
/// <param name="Member">
/// The name of its member where the naming convention gives a poor one, without <c>Async</c>; null for the convention.
/// </param>
/// <param name="IsHandwritten">Whether a person wrote its member.</param>
/// <param name="Parameters">
/// The parameters that its body becomes, in order; a <c>!</c> behind a name makes it required. Null for the convention.
/// </param>
internal sealed record OperationEntry(
    bool IsIdempotent, string? Kind, string? Member, bool IsHandwritten, IReadOnlyList<string>? Parameters)
{
    public static readonly OperationEntry Empty = new(false, null, null, false, null);
}
