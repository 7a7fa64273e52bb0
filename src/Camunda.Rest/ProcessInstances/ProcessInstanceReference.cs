using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One process instance, by its key.</summary>
public sealed class ProcessInstanceReference
{
    private readonly ResourceContext _context;

    internal ProcessInstanceReference(ResourceContext context, ProcessInstanceKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the instance.</summary>
    public ProcessInstanceKey Key { get; }

    /// <summary>Reads the instance (<c>GET /process-instances/{processInstanceKey}</c>). Eventually consistent: a new instance shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ProcessInstanceResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the instance shows up, or is in a certain state.</summary>
    public EventualRead<ProcessInstanceResult> Get() => new(
        _context,
        CamundaOperations.GetProcessInstance,
        cancellationToken => _context.Api.ProcessInstances.GetProcessInstanceAsync(Key, cancellationToken));

    /// <summary>Cancels the instance with all that runs in it (<c>POST /process-instances/{processInstanceKey}/cancellation</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such running instance.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CancelAsync(CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.CancelProcessInstanceAsync(Key, new CancelProcessInstanceRequest(), cancellationToken);
}
