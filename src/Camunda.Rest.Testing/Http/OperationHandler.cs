namespace Camunda.Rest.Testing.Http;

/// <summary>The behaviour of an operation. The token ends with the client's connection and with the cluster.</summary>
internal delegate ValueTask<OperationResult> OperationHandler(OperationRequest request, CancellationToken cancellationToken);
