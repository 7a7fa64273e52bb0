namespace Camunda.Rest;

/// <summary>
/// The caller lacks a permission (403). The message names the permission where the API contract does, such as
/// <c>createTenant requires CREATE on TENANT</c>.
/// </summary>
public sealed class CamundaForbiddenException : CamundaException
{
    internal CamundaForbiddenException(CamundaFailure failure)
        : base(failure) => RequiredPermissions = failure.Operation?.RequiredPermissions ?? [];

    /// <summary>
    /// The permissions of which the caller needs one, such as <c>CREATE on TENANT</c>; empty when the contract names none.
    /// </summary>
    public IReadOnlyList<string> RequiredPermissions { get; }
}
