using System.Globalization;
using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The results of the documents of a batch, each of which succeeded or failed independently.</summary>
public sealed class DocumentBatchResult
{
    private readonly IReadOnlyList<string> _sent;

    internal DocumentBatchResult(DocumentCreationBatchResponse response, IReadOnlyList<string> sent)
    {
        Response = response;
        _sent = sent;
        Created = response.CreatedDocuments;
        Failed = response.FailedDocuments;
    }

    /// <summary>The created documents, as in the response.</summary>
    public IReadOnlyList<DocumentReference> Created { get; }

    /// <summary>The failed documents with the causes, as in the response.</summary>
    public IReadOnlyList<DocumentCreationFailureDetail> Failed { get; }

    /// <summary>Whether every document that was sent was created.</summary>
    public bool IsComplete => Failed.Count == 0 && _sent.All(fileName => Find(fileName) is not null);

    /// <summary>The response of the API.</summary>
    public DocumentCreationBatchResponse Response { get; }

    /// <summary>The document with a file name.</summary>
    /// <exception cref="CamundaDocumentBatchException">The document was not created; the message contains the cause.</exception>
    /// <exception cref="KeyNotFoundException">The batch had no file of that name.</exception>
    public DocumentReference this[string fileName]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(fileName);
            if (!_sent.Contains(fileName))
            {
                throw new KeyNotFoundException(
                    $"The batch had no file '{fileName}'; it had {string.Join(", ", _sent.Select(sent => $"'{sent}'"))}.");
            }
            return Find(fileName) ?? throw Failure([fileName]);
        }
    }

    /// <summary>The created documents in the order in which they were added.</summary>
    /// <exception cref="CamundaDocumentBatchException">
    /// A document was not created; the message contains all such documents and the causes.
    /// </exception>
    public IReadOnlyList<DocumentReference> EnsureComplete()
    {
        string[] missing = [.. _sent.Where(fileName => Find(fileName) is null)];
        return missing.Length == 0 && Failed.Count == 0 ? [.. _sent.Select(fileName => Find(fileName)!)] : throw Failure(missing);
    }

    /// <summary>Returns the number of created documents, and those that were not created.</summary>
    public override string ToString() => Describe([.. _sent.Where(fileName => Find(fileName) is null)]);

    private DocumentReference? Find(string fileName) => Created.FirstOrDefault(document => document.Metadata.FileName == fileName);

    private CamundaDocumentBatchException Failure(string[] missing)
    {
        var operation = CamundaOperations.CreateDocuments;
        return new CamundaDocumentBatchException(
            new CamundaFailure(FailureKind.Incomplete, new CamundaRequest(operation.Method, operation.PathTemplate))
            {
                Operation = operation,
                StatusCode = System.Net.HttpStatusCode.MultiStatus,
                Seen = Describe(missing),
            },
            this);
    }

    private string Describe(string[] missing)
    {
        string counts = string.Create(CultureInfo.InvariantCulture, $"{Created.Count} of {_sent.Count} documents were created");
        return missing.Length == 0 ? counts : $"{counts}; not created: {string.Join("; ", missing.Select(DescribeFailure))}";
    }

    private string DescribeFailure(string fileName)
    {
        var failure = Failed.FirstOrDefault(failure => failure.FileName == fileName);
        if (failure is null)
            return $"'{fileName}' (the cluster states no reason)";
#if CAMUNDA_8_9_OR_GREATER
        return string.Create(CultureInfo.InvariantCulture, $"'{fileName}' ({failure.Status} {failure.Title}: {failure.Detail})");
#else
        return $"'{fileName}' ({failure.Detail})";
#endif
    }
}
