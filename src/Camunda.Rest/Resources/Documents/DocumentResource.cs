using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Documents: files that are stored outside of processes, which contain references to them only.</summary>
public sealed partial class DocumentResource
{
    private readonly ResourceContext _context;

    internal DocumentResource(ResourceContext context) => _context = context;

    /// <summary>A reference to one document in the cluster's default store, by its id. No request is sent.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public StoredDocument this[DocumentId documentId] => new(_context, Require.NotDefault(documentId), storeId: null, contentHash: null);

    /// <summary>The stored document of a reference, with the reference's store and content hash. No request is sent.</summary>
    /// <param name="reference">The result of an upload, or the value of a process variable.</param>
    /// <exception cref="ArgumentException">The reference has no document id.</exception>
    public StoredDocument this[DocumentReference reference]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(reference);
            return !reference.DocumentId.IsDefault
                ? new StoredDocument(
                    _context, reference.DocumentId, reference.StoreId is { Length: > 0 } store ? store : null, reference.ContentHash)
                : throw new ArgumentException("The reference has no document id. Pass one that an upload returned.", nameof(reference));
        }
    }

    /// <summary>
    /// Returns a builder for the upload of a stream (<c>POST /documents</c>), starting at its current position. It is read during the
    /// upload, never held in memory as a whole, and not closed: keep it open until then. A seekable stream is read again for each send; any
    /// other can be sent once.
    /// </summary>
    /// <param name="content">The bytes; at least one.</param>
    /// <param name="fileName">The file name of the document, such as <c>invoice.pdf</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is blank or contains control characters.</exception>
    public DocumentBuilder Create(Stream content, string fileName) =>
        new(_context, new StreamSource(content, UploadName.Check(fileName), nameof(content)), fileName);

    /// <summary>
    /// Returns a builder for the upload of bytes (<c>POST /documents</c>). They are not copied: do not change them until the upload is
    /// sent.
    /// </summary>
    /// <param name="content">The bytes; at least one.</param>
    /// <param name="fileName">The file name of the document, such as <c>invoice.pdf</c>.</param>
    /// <exception cref="ArgumentException">There are no bytes, or the name is blank or contains control characters.</exception>
    public DocumentBuilder Create(ReadOnlyMemory<byte> content, string fileName) => content.IsEmpty
        ? throw new ArgumentException("The document is empty. Pass at least one byte.", nameof(content))
        : new DocumentBuilder(_context, new MemorySource(content), UploadName.Check(fileName));

    /// <summary>
    /// Returns a builder for the upload of a file (<c>POST /documents</c>), which is read for each send and never held in memory as a
    /// whole.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="fileName">The file name of the document. Default: the file's name without its directory.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// The path is blank or a directory, or the name is blank or contains control characters.
    /// </exception>
    public DocumentBuilder CreateFromFile(string path, string? fileName = null)
    {
        var file = FileSource.At(path, nameof(path));
        return new DocumentBuilder(_context, file, UploadName.Check(fileName ?? file.Name, nameof(fileName)));
    }

    /// <summary>
    /// Returns a builder for the upload of several documents in one call (<c>POST /documents/batch</c>). Each succeeds or fails
    /// independently.
    /// </summary>
    public DocumentBatchBuilder CreateBatch() => new(_context);
}
