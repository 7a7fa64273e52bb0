namespace Camunda.Rest;

/// <summary>Builds a message. Immutable: every method returns a new builder.</summary>
/// <typeparam name="TSelf">The type of the builder itself.</typeparam>
public abstract partial class MessageBuilder<TSelf> : RequestBuilder<TSelf>
    where TSelf : MessageBuilder<TSelf>
{
    private JsonVariables? _variables;

    private protected MessageBuilder(ResourceContext context, string name)
    {
        Context = context;
        TenantId = context.DefaultTenantId;
        Name = name;
    }

    private protected ResourceContext Context { get; }

    private protected string Name { get; }

    private protected string? CorrelationKey { get; private set; }

    private protected JsonVariables? Variables => Context.Traced(_variables);

    private protected TenantId? TenantId { get; private set; }

    /// <summary>Sets the correlation key, which selects the waiting instances whose subscription has the same value.</summary>
    /// <param name="correlationKey">The value. Default: none, which matches message start events only.</param>
    /// <exception cref="ArgumentException">The value is empty; omit the call to send none.</exception>
    public TSelf WithCorrelationKey(string correlationKey)
    {
        Require.Text(correlationKey);
        return With(copy => copy.CorrelationKey = correlationKey);
    }

    /// <summary>
    /// Sets the variables of the message, replacing earlier ones; see <see cref="ProcessInstanceBuilder.WithVariables"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    public TSelf WithVariables(object variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var exact = Context.ToVariables(variables);
        return With(copy => copy._variables = exact);
    }

    /// <summary>
    /// Sets the tenant of the message. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public TSelf ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy.TenantId = tenantId);
    }
}
