using Camunda.Rest.Api;

namespace Camunda.Rest;

[RequiresContract("getResourceContentBinary")]
public sealed partial class ResourceReference
{
    private const string ContentIsDeprecated = "The API has deprecated this operation. Use OpenContentAsync, which takes resources of every kind.";

    /// <summary>Reads the JSON of a robot script (<c>GET /resources/{resourceKey}/content</c>), exactly as it was deployed. Eventually consistent: a change is visible after a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such script, or not yet.</exception>
    /// <exception cref="CamundaUnreadableResponseException">The content is not JSON.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    [Obsolete(ContentIsDeprecated)]
    public Task<JsonText> GetContentAsync(CancellationToken cancellationToken = default) => GetContent().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetContentAsync"/> as a request, which can wait until the script shows up.</summary>
    [Obsolete(ContentIsDeprecated)]
    public EventualRead<JsonText> GetContent() => new(
        _context,
        CamundaOperations.GetResourceContent,
        async cancellationToken => JsonText.From(await _context.Api.Resources.GetResourceContentAsync(Key, cancellationToken).ConfigureAwait(false), _context.Variables));

    /// <summary>
    /// Opens the content (<c>GET /resources/{resourceKey}/content/binary</c>), unless it is a process, a decision or a form. The stream reads as the
    /// cluster sends; the connection is free again when the caller disposes it. A connection that breaks while it is read is a
    /// <see cref="CamundaConnectionException"/>. Eventually consistent: a change is visible after a delay.
    /// </summary>
    /// <exception cref="CamundaNotFoundException">There is no such resource, or not yet, or it is of another kind.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<Stream> OpenContentAsync(CancellationToken cancellationToken = default) =>
        await _context.Api.Resources.GetResourceContentBinaryAsync(Key, cancellationToken).ConfigureAwait(false);

    /// <summary>The read of <see cref="OpenContentAsync"/> as a request, which can wait until the resource shows up.</summary>
    public EventualRead<Stream> OpenContent() => new(_context, CamundaOperations.GetResourceContentBinary, OpenContentAsync);
}
