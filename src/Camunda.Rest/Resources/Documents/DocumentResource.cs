using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Documents: files beside the processes, which carry only references to them.</summary>
public sealed partial class DocumentResource
{
    private readonly ResourceContext _context;

    internal DocumentResource(ResourceContext context) => _context = context;

    /// <summary>One document, by its id, in the cluster's default store. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public StoredDocument this[DocumentId documentId] => new(_context, Require.NotDefault(documentId), storeId: null, contentHash: null);

    /// <summary>The document that a reference is to, with the reference's store and content hash. Nothing is sent yet.</summary>
    /// <param name="reference">What an upload returned, or a process carries as a variable.</param>
    /// <exception cref="ArgumentException">The reference names no document.</exception>
    public StoredDocument this[DocumentReference reference]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(reference);
            return !reference.DocumentId.IsDefault
                ? new StoredDocument(_context, reference.DocumentId, reference.StoreId is { Length: > 0 } store ? store : null, reference.ContentHash)
                : throw new ArgumentException("The reference has no document id. Give one that an upload returned.", nameof(reference));
        }
    }

    /// <summary>
    /// Starts the upload of a stream (<c>POST /documents</c>), from its present position on. It is read while the upload is sent, is never held as a
    /// whole, and stays open: keep it until then. A stream that can seek is read again each time; any other can be sent once.
    /// </summary>
    /// <param name="content">The bytes; one at least.</param>
    /// <param name="fileName">What the document is called, such as <c>invoice.pdf</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is blank or has control characters.</exception>
    public DocumentBuilder Create(Stream content, string fileName) =>
        new(_context, new StreamSource(content, UploadName.Check(fileName), nameof(content)), fileName);

    /// <summary>Starts the upload of bytes (<c>POST /documents</c>). They are not copied: leave them as they are until the upload is sent.</summary>
    /// <param name="content">The bytes; one at least.</param>
    /// <param name="fileName">What the document is called, such as <c>invoice.pdf</c>.</param>
    /// <exception cref="ArgumentException">There are no bytes, or the name is blank or has control characters.</exception>
    public DocumentBuilder Create(ReadOnlyMemory<byte> content, string fileName) => content.IsEmpty
        ? throw new ArgumentException("The document is empty. Give one byte at least.", nameof(content))
        : new DocumentBuilder(_context, new MemorySource(content), UploadName.Check(fileName));

    /// <summary>Starts the upload of a file (<c>POST /documents</c>), which is read each time the upload is sent and never held as a whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fileName">What the document is called. Default: the file's name without its folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The path is blank or a folder, or the name is blank or has control characters.</exception>
    public DocumentBuilder CreateFromFile(string path, string? fileName = null)
    {
        var file = FileSource.At(path, nameof(path));
        return new DocumentBuilder(_context, file, UploadName.Check(fileName ?? file.Name, nameof(fileName)));
    }

    /// <summary>Starts the upload of several documents in one call (<c>POST /documents/batch</c>); each succeeds or fails for itself.</summary>
    public DocumentBatchBuilder CreateBatch() => new(_context);
}
