using System.Collections.Immutable;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// Builds an upload of several documents in one call. Immutable: every method returns a new builder, and each send creates new documents.
/// </summary>
public sealed class DocumentBatchBuilder : RequestBuilder<DocumentBatchBuilder>
{
    private readonly ResourceContext _context;
    private ImmutableList<DocumentBuilder> _documents = [];
    private string? _storeId;

    internal DocumentBatchBuilder(ResourceContext context) => _context = context;

    /// <summary>Adds a document with all its options.</summary>
    /// <param name="document">A document from <c>camunda.Documents.Create…</c>, without its own id and store.</param>
    /// <exception cref="ArgumentException">
    /// The document has an id or a store, or the batch already has a document of that file name.
    /// </exception>
    public DocumentBatchBuilder Add(DocumentBuilder document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.DocumentId is not null)
        {
            throw new ArgumentException("The API assigns the ids of documents in a batch. "
                + $"Omit WithId for '{document.FileName}', or send it separately.", nameof(document));
        }

        if (document.StoreId is not null)
        {
            throw new ArgumentException("All documents of a batch are sent to the same store. "
                + $"Call InStore on the batch instead of on '{document.FileName}'.", nameof(document));
        }

        if (_documents.Exists(other => other.FileName == document.FileName))
        {
            throw new ArgumentException($"The batch already has a document named '{document.FileName}', "
                + "and results are identified by name. Use another name.", nameof(document));
        }

        return With(copy => copy._documents = _documents.Add(document));
    }

    /// <summary>Adds a file, which is read each time the batch is sent.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fileName">The file name of the document. Default: the file's name without its directory.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// The path is blank or a directory, the name is invalid, or the batch already has a document of that name.
    /// </exception>
    public DocumentBatchBuilder AddFile(string path, string? fileName = null)
    {
        var file = FileSource.At(path, nameof(path));
        return Add(new DocumentBuilder(_context, file, UploadName.Check(fileName ?? file.Name, nameof(fileName))));
    }

    /// <summary>Uploads to a store of that id. Default: the cluster's default store.</summary>
    /// <exception cref="ArgumentException">The id is blank or contains control characters.</exception>
    public DocumentBatchBuilder InStore(string storeId)
    {
        DocumentText.Check(storeId);
        return With(copy => copy._storeId = storeId);
    }

    /// <summary>
    /// Uploads the documents. Failures of single documents are results, not exceptions: look up a document by its file name in the result,
    /// which throws when it failed, or call <see cref="DocumentBatchResult.EnsureComplete"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The batch or a document is empty, or a document is a stream that was closed, or was already sent and cannot seek.
    /// </exception>
    /// <exception cref="IOException">A content cannot be read, or changed while it was sent.</exception>
    /// <exception cref="CamundaException">The call failed as a whole.</exception>
    public async Task<DocumentBatchResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_documents.IsEmpty)
            throw new InvalidOperationException("The batch has no documents. Add at least one with Add or AddFile.");

        using var form = UploadForm.Create();
        form.AddJson(DocumentParts.MetadataList, MetadataList());
        foreach (var document in _documents)
            document.AddFile(form, DocumentParts.Files);
        var response = await _context.Api.Documents.CreateDocumentsAsync(
            form, storeId: _storeId, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new DocumentBatchResult(response, [.. _documents.Select(document => document.FileName)]);
    }

    // One entry per file, in the order of the files: the API identifies them by position.
    private byte[] MetadataList()
    {
        using var json = new MemoryStream();
        foreach (var document in _documents)
        {
            json.WriteByte(json.Length == 0 ? (byte)'[' : (byte)',');
            CamundaJson.Write(document.ToMetadata(), json);
        }

        json.WriteByte((byte)']');
        return json.ToArray();
    }
}
