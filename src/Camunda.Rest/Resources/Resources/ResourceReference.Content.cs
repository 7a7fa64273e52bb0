using Camunda.Rest.Api;

namespace Camunda.Rest;

[RequiresContract("getResourceContentBinary")]
public sealed partial class ResourceReference
{
    private const string ContentIsDeprecated = "The API has deprecated this operation. "
        + "Use OpenContentAsync, which supports resources of every kind.";

    /// <summary>
    /// Reads the JSON of a robot script verbatim (<c>GET /resources/{resourceKey}/content</c>). Eventually consistent: recent changes are
    /// not yet visible.
    /// </summary>
    /// <exception cref="CamundaNotFoundException">The script does not exist or is not yet visible.</exception>
    /// <exception cref="CamundaUnreadableResponseException">The content is not JSON.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    [Obsolete(ContentIsDeprecated)]
    public Task<JsonText> GetContentAsync(CancellationToken cancellationToken = default) => GetContent().SendAsync(cancellationToken);

    /// <summary>Returns the read of <see cref="GetContentAsync"/> as a request, which can wait until the script is visible.</summary>
    [Obsolete(ContentIsDeprecated)]
    public EventualRead<JsonText> GetContent() => new(
        _context,
        CamundaOperations.GetResourceContent,
        async cancellationToken => JsonText.From(
            await _context.Api.Resources.GetResourceContentAsync(Key, cancellationToken).ConfigureAwait(false), _context.Variables));

    /// <summary>
    /// Opens the content (<c>GET /resources/{resourceKey}/content/binary</c>) of a resource that is not a process, decision or form, as a
    /// stream that reads as the cluster sends. Dispose it to release the connection. When the connection breaks, reading throws
    /// <see cref="CamundaConnectionException"/>. Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <exception cref="CamundaNotFoundException">The resource does not exist, is not yet visible, or is of another kind.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<Stream> OpenContentAsync(CancellationToken cancellationToken = default) =>
        await _context.Api.Resources.GetResourceContentBinaryAsync(Key, cancellationToken).ConfigureAwait(false);

    /// <summary>Returns the read of <see cref="OpenContentAsync"/> as a request, which can wait until the resource is visible.</summary>
    public EventualRead<Stream> OpenContent() => new(_context, CamundaOperations.GetResourceContentBinary, OpenContentAsync);
}
