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

    /// <summary>Reads the JSON of a robot script (<c>GET /resources/{resourceKey}/content</c>), exactly as it was deployed.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such script.</exception>
    /// <exception cref="CamundaUnreadableResponseException">The content is not JSON.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
#if CAMUNDA_8_10_OR_GREATER
    [Obsolete("The API has deprecated this operation. Use OpenContentAsync, which takes resources of every kind.")]
    public async Task<JsonText> GetContentAsync(CancellationToken cancellationToken = default) =>
        JsonText.From(await _context.Api.Resources.GetResourceContentAsync(Key, cancellationToken).ConfigureAwait(false), _context.Variables);
#else
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

    /// <summary>
    /// Deletes the resource (<c>POST /resources/{resourceKey}/deletion</c>), which may be of any kind. Only a new deployment brings it back. What is known of
    /// instances in the past stays.
    /// </summary>
    /// <exception cref="CamundaNotFoundException">There is no such resource.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
#if CAMUNDA_8_9_OR_GREATER
    public Task<DeleteResourceResponse> DeleteAsync(CancellationToken cancellationToken = default) =>
#else
    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
#endif
        _context.Api.Resources.DeleteResourceAsync(Key, cancellationToken: cancellationToken);
}
