using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds a signal to be broadcast. Immutable: every method returns a new builder.</summary>
public sealed class SignalBroadcastBuilder : RequestBuilder<SignalBroadcastBuilder>
{
    private readonly ResourceContext _context;
    private readonly string _signalName;
    private JsonVariables? _variables;
    private TenantId? _tenantId;

    internal SignalBroadcastBuilder(ResourceContext context, string signalName)
    {
        _context = context;
        _tenantId = context.DefaultTenantId;
        _signalName = signalName;
    }

    /// <summary>Sets the variables of the signal, replacing earlier ones; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</summary>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    public SignalBroadcastBuilder WithVariables(object variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var exact = _context.ToVariables(variables);
        return With(copy => copy._variables = exact);
    }

    /// <summary>
    /// Broadcasts within a tenant. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public SignalBroadcastBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>Broadcasts the signal. The call is not idempotent: each broadcast starts and continues instances again.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SignalBroadcastResult> SendAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Signals.BroadcastSignalAsync(
            new SignalBroadcastRequest { SignalName = _signalName, Variables = _context.Traced(_variables), TenantId = _tenantId },
            cancellationToken);
}
