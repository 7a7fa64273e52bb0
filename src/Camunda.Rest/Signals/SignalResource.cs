using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class SignalResource
{
    /// <summary>Sends a signal to all that wait for it now (<c>POST /signals/broadcast</c>). It is not kept for those who come later.</summary>
    /// <param name="signalName">The signal's name in the BPMN model.</param>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="tenantId">The tenant. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is empty, the variables do not become a JSON object, or the tenant is <c>default(TenantId)</c>.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SignalBroadcastResult> BroadcastAsync(string signalName, object? variables = null, TenantId? tenantId = null, CancellationToken cancellationToken = default)
    {
        Require.Text(signalName);
        return _context.Api.Signals.BroadcastSignalAsync(
            new SignalBroadcastRequest { SignalName = signalName, Variables = _context.Traced(_context.ToVariables(variables)), TenantId = Require.NotDefault(tenantId) ?? _context.DefaultTenantId },
            cancellationToken);
    }
}
