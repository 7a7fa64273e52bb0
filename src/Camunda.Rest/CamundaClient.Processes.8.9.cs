namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>The audit log: who did what.</summary>
    public AuditLogResource AuditLogs => field ??= new(_context);

    /// <summary>Cluster variables: values that all processes can read.</summary>
    public ClusterVariableResource ClusterVariables => field ??= new(_context);

    /// <summary>Conditional start events, evaluated on demand.</summary>
    public ConditionalResource Conditionals => field ??= new(_context);

    /// <summary>FEEL expressions, evaluated by the cluster.</summary>
    public ExpressionResource Expressions => field ??= new(_context);

    /// <summary>Global task listeners: jobs for the events of all user tasks.</summary>
    public GlobalTaskListenerResource GlobalTaskListeners => field ??= new(_context);
}
