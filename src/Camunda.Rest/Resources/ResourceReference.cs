using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One deployed resource, by its key.</summary>
public sealed partial class ResourceReference
{
    private readonly ResourceContext _context;

    internal ResourceReference(ResourceContext context, ResourceKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the resource.</summary>
    public ResourceKey Key { get; }

    /// <summary>Reads what is known of the resource (<c>GET /resources/{resourceKey}</c>), unless it is a process, a decision or a form.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such resource, or it is of another kind.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ResourceResult> GetAsync(CancellationToken cancellationToken = default) => _context.Api.Resources.GetResourceAsync(Key, cancellationToken);

#if !CAMUNDA_8_10_OR_GREATER
    /// <summary>Reads the JSON of a robot script (<c>GET /resources/{resourceKey}/content</c>), exactly as it was deployed.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such script.</exception>
    /// <exception cref="CamundaUnreadableResponseException">The content is not JSON.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<JsonText> GetContentAsync(CancellationToken cancellationToken = default)
    {
        string content = await _context.Api.Resources.GetResourceContentAsync(Key, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonText.Parse(content);
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            throw FailureMapper.FromBody(Api.CamundaOperations.GetResourceContent, Key.Value, error);
        }
    }
#endif

#if CAMUNDA_8_9_OR_GREATER
    /// <summary>
    /// Deletes the resource (<c>POST /resources/{resourceKey}/deletion</c>), which may be of any kind. Only a new deployment brings it back; running instances of
    /// a process go on.
    /// </summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="deleteHistory">
    /// Whether what is known of its past goes too, some time later: of decision requirements by the batch operation that is returned, of a process without
    /// one. Other kinds have none. Default: false.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reference is below 1.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such resource.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<DeleteResourceResponse> DeleteAsync(long? operationReference = null, bool deleteHistory = false, CancellationToken cancellationToken = default) =>
        _context.Api.Resources.DeleteResourceAsync(
            Key,
            new DeleteResourceRequest { OperationReference = Require.OperationReference(operationReference), DeleteHistory = deleteHistory ? true : null },
            cancellationToken);
#else
    /// <summary>
    /// Deletes the resource (<c>POST /resources/{resourceKey}/deletion</c>), which may be of any kind. Only a new deployment brings it back; running instances of
    /// a process go on.
    /// </summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reference is below 1.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such resource.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.Resources.DeleteResourceAsync(
            Key, new DeleteResourceRequest { OperationReference = Require.OperationReference(operationReference) }, cancellationToken);
#endif
}
