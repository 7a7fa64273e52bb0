using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceReference
{
    /// <summary>Halts the instance until it is resumed (<c>POST /process-instances/{processInstanceKey}/suspension</c>).</summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such running instance.</exception>
    /// <exception cref="CamundaConflictException">The instance is not in a state for it.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SuspendAsync(long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.SuspendProcessInstanceAsync(Key, new SuspendProcessInstanceRequest { OperationReference = Require.OperationReference(operationReference) }, cancellationToken);

    /// <summary>Lets a suspended instance go on (<c>POST /process-instances/{processInstanceKey}/resumption</c>).</summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such suspended instance.</exception>
    /// <exception cref="CamundaConflictException">The instance is not in a state for it.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ResumeAsync(long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.ResumeProcessInstanceAsync(Key, new ResumeProcessInstanceRequest { OperationReference = Require.OperationReference(operationReference) }, cancellationToken);

    /// <summary>Gives the instance a business id, once (<c>POST /process-instances/{processInstanceKey}/business-id-assignment</c>).</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such running instance.</exception>
    /// <exception cref="CamundaConflictException">The instance has one already, or the id is taken.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task AssignBusinessIdAsync(BusinessId businessId, CancellationToken cancellationToken = default) => _context.Api.ProcessInstances.AssignProcessInstanceBusinessIdAsync(
        Key,
        new ProcessInstanceBusinessIdAssignmentInstruction { BusinessId = Require.NotDefault(businessId) },
        cancellationToken);

    /// <summary>Counts, per element of the model, what the instance waits for (<c>GET /process-instances/{processInstanceKey}/statistics/wait-states</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<ProcessInstanceWaitStateStatisticsResult>> GetWaitStateStatisticsAsync(CancellationToken cancellationToken = default) => GetWaitStateStatistics().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetWaitStateStatisticsAsync"/> as a request, which can wait until a certain wait state shows up.</summary>
    public EventualRead<IReadOnlyList<ProcessInstanceWaitStateStatisticsResult>> GetWaitStateStatistics() => new(
        _context,
        CamundaOperations.GetProcessInstanceWaitStateStatistics,
        async cancellationToken => (await _context.Api.ProcessInstances.GetProcessInstanceWaitStateStatisticsAsync(Key, cancellationToken).ConfigureAwait(false)).Items);
}
