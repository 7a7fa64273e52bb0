namespace Camunda.Rest;

/// <summary>Documents of a batch were not created though the call itself succeeded; the message names them and says why.</summary>
public sealed class CamundaDocumentBatchException : CamundaException
{
    internal CamundaDocumentBatchException(CamundaFailure failure, DocumentBatchResult result)
        : base(failure) => Result = result;

    /// <summary>What became of all documents of the batch.</summary>
    public DocumentBatchResult Result { get; }
}
