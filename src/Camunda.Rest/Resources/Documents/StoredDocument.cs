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

    /// <summary>The store that has the document; null for the cluster's default store.</summary>
    public string? StoreId { get; }

    /// <summary>The hash of the content, which the cluster compares before it hands the document out; null when it is not known.</summary>
    public string? ContentHash { get; }

    /// <summary>The same document in a store of that id.</summary>
    /// <exception cref="ArgumentException">The id is blank or has control characters.</exception>
    public StoredDocument InStore(string storeId) => new(_context, Id, DocumentText.Check(storeId), ContentHash);

    /// <summary>The same document with the hash that its upload returned.</summary>
    /// <exception cref="ArgumentException">The hash is blank or has control characters.</exception>
    public StoredDocument WithContentHash(string contentHash) => new(_context, Id, StoreId, DocumentText.Check(contentHash));

    /// <summary>
    /// Opens the content (<c>GET /documents/{documentId}</c>). The stream reads as the cluster sends and holds nothing back; the connection is free
    /// again when the caller disposes it. A connection that breaks while it is read is a <see cref="CamundaConnectionException"/>, and so is a compressed content that was cut or damaged; one that
    /// stands still for <see cref="CamundaClientOptions.RequestTimeout"/> is a <see cref="CamundaTimeoutException"/>, whether it is read with or without waiting.
    /// </summary>
    /// <exception cref="InvalidOperationException">API 8.8 only: the content hash is not known.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such document, or no longer.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) => await _context.Api.Documents.GetDocumentAsync(
        Id, contentHash: KnownHash(), storeId: StoreId, cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <summary>Writes the content to a stream (<c>GET /documents/{documentId}</c>) as it comes, a piece at a time. The stream stays open.</summary>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="InvalidOperationException">API 8.8 only: the content hash is not known.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such document, or no longer.</exception>
    /// <exception cref="CamundaConnectionException">The connection broke; what came before has been written.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task DownloadToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
            throw new ArgumentException("The stream cannot be written: it is closed, or made for reading.", nameof(destination));
        var content = await OpenReadAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            await content.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the document (<c>DELETE /documents/{documentId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such document, or no longer.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Documents.DeleteDocumentAsync(Id, storeId: StoreId, cancellationToken: cancellationToken);

    /// <summary>
    /// Makes a link to the document that works without credentials (<c>POST /documents/{documentId}/links</c>). Not every store can: those that cannot
    /// answer with 400.
    /// </summary>
    /// <param name="timeToLive">How long the link works, in whole milliseconds on the wire. Default: one hour, set by the cluster.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below one millisecond.</exception>
    /// <exception cref="InvalidOperationException">API 8.8 only: the content hash is not known.</exception>
    /// <exception cref="CamundaBadRequestException">The store makes no links, or the document is not there.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<DocumentLink> CreateLinkAsync(TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        if (timeToLive < TimeSpan.FromMilliseconds(1))
            throw new ArgumentOutOfRangeException(nameof(timeToLive), timeToLive, "A link works for one millisecond at least.");
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
        $"API {CamundaContract.ApiVersion} asks for the content hash of the document '{Id}'. Take the document by the reference that its upload returned, or add WithContentHash.");
#endif
}
