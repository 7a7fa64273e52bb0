using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One process instance, by its key.</summary>
public sealed class ProcessInstanceReference
{
    private readonly CamundaApi _api;

    internal ProcessInstanceReference(CamundaApi api, ProcessInstanceKey key)
    {
        _api = api;
        Key = key;
    }

    /// <summary>The key of the instance.</summary>
    public ProcessInstanceKey Key { get; }

    /// <summary>Reads the instance (<c>GET /process-instances/{processInstanceKey}</c>). Eventually consistent: a new instance shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ProcessInstanceResult> GetAsync(CancellationToken cancellationToken = default) =>
        _api.ProcessInstances.GetProcessInstanceAsync(Key, cancellationToken);

    /// <summary>Cancels the instance with all that runs in it (<c>POST /process-instances/{processInstanceKey}/cancellation</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such running instance.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CancelAsync(CancellationToken cancellationToken = default) =>
        _api.ProcessInstances.CancelProcessInstanceAsync(Key, new CancelProcessInstanceRequest(), cancellationToken);
}
