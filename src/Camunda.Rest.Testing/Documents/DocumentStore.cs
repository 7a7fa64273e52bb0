using System.Collections.Concurrent;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Documents;

/// <summary>
/// The documents of a cluster, in memory, and the links to them. A document or link that has expired is gone. Thread-safe.
/// </summary>
internal sealed class DocumentStore(TimeProvider time)
{
    /// <summary>The one store that there is.</summary>
    public const string Id = "in-memory";

    private readonly ConcurrentDictionary<string, DocumentRecord> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DocumentLink> _links = new(StringComparer.Ordinal);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <exception cref="ProblemException">409: the id is taken; 400: the document would expire in the past.</exception>
    public void Add(DocumentRecord document)
    {
        if (document.ExpiresAt <= Now)
        {
            throw ProblemException.InvalidArgument(
                $"The document '{document.FileName}' would be expired already: expiresAt is not in the future.");
        }

        if (Find(document.DocumentId) is not null || !_documents.TryAdd(document.DocumentId, document))
        {
            throw ProblemException.AlreadyExists($"There is a document with the id '{document.DocumentId}' already.");
        }
    }

    /// <exception cref="ProblemException">404: there is no such document, or no longer.</exception>
    public DocumentRecord Get(string documentId) => Find(documentId) ?? throw NotFound(documentId);

    /// <exception cref="ProblemException">404: there is no such document, or no longer.</exception>
    public void Delete(string documentId)
    {
        _ = Get(documentId);
        _documents.TryRemove(documentId, out _);
    }

    public DocumentLink CreateLink(string documentId, TimeSpan timeToLive)
    {
        DocumentLink link = new(Guid.NewGuid().ToString("N"), Get(documentId).DocumentId, Now + timeToLive);
        _links[link.Token] = link;
        return link;
    }

    /// <exception cref="ProblemException">404: the link or its document has expired or never was.</exception>
    public DocumentRecord Follow(string token) => _links.TryGetValue(token, out DocumentLink? link) && link.ExpiresAt > Now
        ? Get(link.DocumentId)
        : throw ProblemException.NotFound("There is no such link to a document, or no longer.");

    private DocumentRecord? Find(string documentId)
    {
        if (!_documents.TryGetValue(documentId, out DocumentRecord? document) || !(document.ExpiresAt <= Now))
        {
            return document;
        }

        _documents.TryRemove(KeyValuePair.Create(documentId, document));
        return null;
    }

    private static ProblemException NotFound(string documentId) =>
        ProblemException.NotFound($"There is no document with the id '{documentId}'.");
}
