namespace Camunda.Rest;

/// <summary>
/// Documents of a batch were not created although the call itself succeeded. The message contains their names and the causes.
/// </summary>
public sealed class CamundaDocumentBatchException : CamundaException
{
    internal CamundaDocumentBatchException(CamundaFailure failure, DocumentBatchResult result)
        : base(failure) => Result = result;

    /// <summary>The results of all documents of the batch.</summary>
    public DocumentBatchResult Result { get; }
}
