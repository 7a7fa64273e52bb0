using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One document in its store.</summary>
public sealed class StoredDocument
{
    private readonly ResourceContext _context;

    internal StoredDocument(ResourceContext context, DocumentId id, string? storeId, string? contentHash)
    {
        _context = context;
        Id = id;
        StoreId = storeId;
        ContentHash = contentHash;
    }

    /// <summary>The id of the document.</summary>
    public DocumentId Id { get; }

    /// <summary>The store of the document; null for the cluster's default store.</summary>
    public string? StoreId { get; }

    /// <summary>The hash of the content, which the cluster verifies before it returns the document; null when it is not known.</summary>
    public string? ContentHash { get; }

    /// <summary>Returns the same document in another store.</summary>
    /// <exception cref="ArgumentException">The id is blank or contains control characters.</exception>
    public StoredDocument InStore(string storeId) => new(_context, Id, DocumentText.Check(storeId), ContentHash);

    /// <summary>Returns the same document with the content hash that its upload returned.</summary>
    /// <exception cref="ArgumentException">The hash is blank or contains control characters.</exception>
    public StoredDocument WithContentHash(string contentHash) => new(_context, Id, StoreId, DocumentText.Check(contentHash));

    /// <summary>
    /// Opens the content (<c>GET /documents/{documentId}</c>) as a stream that reads as the cluster sends, without buffering. Dispose it to
    /// release the connection. When the connection breaks, or compressed content is truncated or damaged, reading throws
    /// <see cref="CamundaConnectionException"/>. When no data arrives for <see cref="CamundaClientOptions.RequestTimeout"/>, it throws
    /// <see cref="CamundaTimeoutException"/>, also for synchronous reads.
    /// </summary>
    /// <exception cref="InvalidOperationException">API 8.8 only: the content hash is not known.</exception>
    /// <exception cref="CamundaNotFoundException">The document does not exist or has expired.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) => await _context.Api.Documents.GetDocumentAsync(
        Id, contentHash: KnownHash(), storeId: StoreId, cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Writes the content to a stream piece by piece as it arrives (<c>GET /documents/{documentId}</c>). The stream is not closed.
    /// </summary>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="InvalidOperationException">API 8.8 only: the content hash is not known.</exception>
    /// <exception cref="CamundaNotFoundException">The document does not exist or has expired.</exception>
    /// <exception cref="CamundaConnectionException">The connection broke; the content that arrived before was written.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task DownloadToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
            throw new ArgumentException("The stream cannot be written: it is closed or read-only.", nameof(destination));
        var content = await OpenReadAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            await content.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the document (<c>DELETE /documents/{documentId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">The document does not exist or has expired.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Documents.DeleteDocumentAsync(Id, storeId: StoreId, cancellationToken: cancellationToken);

    /// <summary>
    /// Creates a link to the document that works without credentials (<c>POST /documents/{documentId}/links</c>). Stores that do not
    /// support links respond with 400.
    /// </summary>
    /// <param name="timeToLive">The lifetime of the link; sent in whole milliseconds. Default: one hour, set by the cluster.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below one millisecond.</exception>
    /// <exception cref="InvalidOperationException">API 8.8 only: the content hash is not known.</exception>
    /// <exception cref="CamundaBadRequestException">The store does not support links, or the document does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<DocumentLink> CreateLinkAsync(TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        if (timeToLive < TimeSpan.FromMilliseconds(1))
        {
            throw new ArgumentOutOfRangeException(nameof(timeToLive), timeToLive, "The lifetime of a link must be "
                + "at least one millisecond.");
        }

        return await _context.Api.Documents.CreateDocumentLinkAsync(
            Id,
            contentHash: KnownHash(),
            storeId: StoreId,
            body: timeToLive is { } time ? new DocumentLinkRequest { TimeToLive = (long)time.TotalMilliseconds } : null,
            cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the id of the document.</summary>
    public override string ToString() => Id.Value;

#if CAMUNDA_8_9_OR_GREATER
    private string? KnownHash() => ContentHash;
#else
    private string KnownHash() => ContentHash ?? throw new InvalidOperationException(
        $"API {CamundaContract.ApiVersion} requires the content hash of the document '{Id}'. "
            + "Use the reference that its upload returned, or call WithContentHash.");
#endif
}
