using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <content>What API 8.9 added.</content>
public sealed partial class ResourceReference
{
    /// <summary>Deletes the resource (<c>POST /resources/{resourceKey}/deletion</c>), and if wanted what is known of it in the past.</summary>
    /// <param name="deleteHistory">
    /// Whether the history goes too, some time later: of decision requirements by the batch operation that is returned, of a process without one.
    /// Other kinds have none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such resource.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<DeleteResourceResponse> DeleteAsync(bool deleteHistory, CancellationToken cancellationToken = default) =>
        _context.Api.Resources.DeleteResourceAsync(Key, new DeleteResourceRequest { DeleteHistory = deleteHistory }, cancellationToken);
}
