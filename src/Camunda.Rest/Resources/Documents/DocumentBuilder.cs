using System.Net.Http.Headers;
using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds an upload of a document. Immutable: every method returns a new builder, and each send creates another document.
/// </summary>
public sealed class DocumentBuilder : RequestBuilder<DocumentBuilder>
{
    private readonly ResourceContext _context;
    private readonly UploadSource _content;
    private DocumentId? _documentId;
    private string? _storeId;
    private string _fileName;
    private MediaTypeHeaderValue? _contentType;
    private DateTimeOffset? _expiresAt;
    private TimeSpan? _timeToLive;
    private long? _size;
    private ProcessDefinitionId? _processDefinitionId;
    private ProcessInstanceKey? _processInstanceKey;
    private JsonVariables? _customProperties;

    internal DocumentBuilder(ResourceContext context, UploadSource content, string fileName)
    {
        _context = context;
        _content = content;
        _fileName = fileName;
    }

    internal string FileName => _fileName;

    internal DocumentId? DocumentId => _documentId;

    internal string? StoreId => _storeId;

    /// <summary>Sets the id of the document. Default: the store assigns one.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public DocumentBuilder WithId(DocumentId documentId)
    {
        Require.NotDefault(documentId);
        return With(copy => copy._documentId = documentId);
    }

    /// <summary>Uploads to a store. Default: the cluster's default store.</summary>
    /// <exception cref="ArgumentException">The id is blank or contains control characters.</exception>
    public DocumentBuilder InStore(string storeId)
    {
        DocumentText.Check(storeId);
        return With(copy => copy._storeId = storeId);
    }

    /// <summary>Sets the type of the content.</summary>
    /// <param name="contentType">A media type such as <c>application/pdf</c>. Default: <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The text is not a media type.</exception>
    public DocumentBuilder WithContentType(string contentType)
    {
        var parsed = DocumentText.MediaType(contentType);
        return With(copy => copy._contentType = parsed);
    }

    /// <summary>
    /// Sets the time at which the document expires, replacing an earlier one. Default: defined by the store, which may keep it
    /// indefinitely.
    /// </summary>
    public DocumentBuilder WithExpiry(DateTimeOffset expiresAt) => With(copy => (copy._expiresAt, copy._timeToLive) = (expiresAt, null));

    /// <summary>
    /// Sets the time after which the document expires, counted from the send by the client's clock, replacing an earlier one.
    /// Default: defined by the store.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public DocumentBuilder WithExpiry(TimeSpan timeToLive)
    {
        Require.Positive(timeToLive);
        return With(copy => (copy._expiresAt, copy._timeToLive) = (null, timeToLive));
    }

    /// <summary>Sets the process that the document belongs to.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public DocumentBuilder ForProcess(ProcessDefinitionId processDefinitionId)
    {
        Require.NotDefault(processDefinitionId);
        return With(copy => copy._processDefinitionId = processDefinitionId);
    }

    /// <summary>Sets the process instance that the document belongs to.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public DocumentBuilder ForProcessInstance(ProcessInstanceKey processInstanceKey)
    {
        Require.NotDefault(processInstanceKey);
        return With(copy => copy._processInstanceKey = processInstanceKey);
    }

    /// <summary>Adds a custom property to the document's metadata.</summary>
    /// <param name="name">The name; a property of the same name is replaced.</param>
    /// <param name="value">Any value that can be serialized as JSON; null is sent as null.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public DocumentBuilder WithCustomProperty(string name, object? value)
    {
        Require.Text(name);
        var all = new Dictionary<string, JsonText>(_customProperties ?? JsonVariables.Empty, StringComparer.Ordinal)
        {
            [name] = JsonText.From(value, _context.Variables),
        };
        return With(copy => copy._customProperties = JsonVariables.From(all));
    }

    /// <summary>Sets the custom properties in the document's metadata, replacing earlier ones.</summary>
    /// <param name="properties">
    /// An object whose members are the properties: an anonymous object, a record, a dictionary, JSON as <see cref="JsonVariables"/>.
    /// </param>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    public DocumentBuilder WithCustomProperties(object properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var exact = JsonVariables.From(properties, _context.Variables);
        return With(copy => copy._customProperties = exact);
    }

    /// <summary>Sets everything that a metadata model sets; its null members change nothing.</summary>
    /// <exception cref="ArgumentException">A property of it is invalid.</exception>
    public DocumentBuilder WithMetadata(DocumentMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        string fileName = metadata.FileName is { } name ? UploadName.Check(name, nameof(metadata)) : _fileName;
        var contentType = metadata.ContentType is { } type ? DocumentText.MediaType(type, nameof(metadata)) : _contentType;
        return With(copy =>
        {
            copy._fileName = fileName;
            copy._contentType = contentType;
            if (metadata.ExpiresAt is { } expiresAt)
                (copy._expiresAt, copy._timeToLive) = (expiresAt, null);
            copy._size = metadata.Size ?? _size;
            copy._processDefinitionId = metadata.ProcessDefinitionId ?? _processDefinitionId;
            copy._processInstanceKey = metadata.ProcessInstanceKey ?? _processInstanceKey;
            copy._customProperties = metadata.CustomProperties ?? _customProperties;
        });
    }

    /// <summary>Uploads the document. The upload is not retried when its content is a stream that cannot seek.</summary>
    /// <returns>The reference to the document, to be stored or passed to a process as a variable.</returns>
    /// <exception cref="InvalidOperationException">
    /// The content is empty, or is a stream that was closed, or was already sent and cannot seek.
    /// </exception>
    /// <exception cref="IOException">The content cannot be read, or changed while it was sent.</exception>
    /// <exception cref="CamundaConflictException">A document with that id already exists.</exception>
    /// <exception cref="CamundaPayloadTooLargeException">The document exceeds the size limit of the cluster.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<DocumentReference> SendAsync(CancellationToken cancellationToken = default)
    {
        using var form = UploadForm.Create();
        form.AddJson(DocumentParts.Metadata, CamundaJson.SerializeToUtf8Bytes(ToMetadata()));
        AddFile(form, DocumentParts.File);
        return await _context.Api.Documents.CreateDocumentAsync(
            form, storeId: _storeId, documentId: _documentId, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    internal void AddFile(MultipartFormDataContent form, string part)
    {
        if (_content.Length == 0)
            throw new InvalidOperationException($"The document '{_fileName}' is empty. Nothing was sent.");
        form.AddFile(part, _fileName, _content, _contentType);
    }

    internal DocumentMetadata ToMetadata() => new()
    {
        FileName = _fileName,
        ContentType = _contentType?.ToString(),
        ExpiresAt = _timeToLive is { } timeToLive ? _context.Clock.GetUtcNow() + timeToLive : _expiresAt,
        Size = _size,
        ProcessDefinitionId = _processDefinitionId,
        ProcessInstanceKey = _processInstanceKey,
        CustomProperties = _customProperties,
    };
}
