using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceReference
{
    /// <summary>Deletes the record of the instance, which has to be at its end (<c>POST /process-instances/{processInstanceKey}/deletion</c>).</summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such instance.</exception>
    /// <exception cref="CamundaConflictException">The instance is still running.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.DeleteProcessInstanceAsync(Key, new DeleteProcessInstanceRequest { OperationReference = Require.OperationReference(operationReference) }, cancellationToken);

    /// <summary>Starts a batch that resolves all incidents of the instance (<c>POST /process-instances/{processInstanceKey}/incident-resolution</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such instance.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<BatchOperationCreatedResult> ResolveIncidentsAsync(CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.ResolveProcessInstanceIncidentsAsync(Key, cancellationToken);
}
