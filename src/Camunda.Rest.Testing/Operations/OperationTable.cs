using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Documents;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Identity;

namespace Camunda.Rest.Testing.Operations;

/// <summary>The behaviour per operation id. What stands here is implemented; the rest of the contract returns 501.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, OperationHandler> Handlers => _handlers;

    /// <summary>All behaviour that there is.</summary>
    public static OperationTable Create(
        EngineCluster engine, TestClusterClock clock, DocumentStore documents, Func<Uri> address, string? username, int maxDocumentSize)
    {
        OperationTable table = new();
        IdentityStore identity = new(username);
        TenantCheck tenants = new(engine, identity);
        new ClusterOperations(ApiContract.Embedded.Version, address, identity, username).Register(table);
        new ClockOperations(engine, clock).Register(table);
        new IdentityOperations(identity).Register(table);
        new MembershipOperations(identity).Register(table);
        new AuthorizationOperations(new AuthorizationStore(), identity, username).Register(table);
        new BatchOperations(engine).Register(table);
        new SuspensionOperations(engine).Register(table);
        new GlobalListenerOperations(engine).Register(table);
        new MaintenanceOperations(ApiContract.Embedded.Version, address).Register(table);
        new ClusterVariableOperations(engine).Register(table);
        new StatisticsOperations(engine).Register(table);
        new ProcessStatisticsOperations(engine).Register(table);
        new JobStatisticsOperations(engine).Register(table);
        new WaitStateOperations(engine).Register(table);
        new DeploymentOperations(engine).Register(table);
        new ResourceOperations(engine).Register(table);
        new DecisionOperations(engine).Register(table);
        new ExpressionOperations(engine).Register(table);
        new FormOperations(engine).Register(table);
        new ProcessDefinitionOperations(engine).Register(table);
        new ProcessInstanceOperations(engine).Register(table);
        new ModificationOperations(engine).Register(table);
        new ElementInstanceOperations(engine).Register(table);
        new JobOperations(engine).Register(table);
        new MessageOperations(engine, tenants).Register(table);
        new SignalOperations(engine, tenants).Register(table);
        new UserTaskOperations(engine).Register(table);
        new VariableOperations(engine).Register(table);
        new IncidentOperations(engine).Register(table);
        new DocumentOperations(documents, address, maxDocumentSize).Register(table);
        new AgentOperations(engine).Register(table);
        AuditLog log = new(engine, username);
        new AuditLogOperations(engine, log).Register(table);
        table.Audit(log);
        return table;
    }

    public OperationTable Add(string operationId, OperationHandler handler)
    {
        _handlers.Add(operationId, handler);
        return this;
    }

    public OperationTable Add(string operationId, Func<OperationRequest, OperationResult> handler) =>
        Add(operationId, (request, _) => ValueTask.FromResult(handler(request)));

    private void Audit(AuditLog log)
    {
        foreach ((string operationId, AuditedOperation operation) in AuditedOperation.All)
        {
            if (_handlers.TryGetValue(operationId, out OperationHandler? handler))
            {
                _handlers[operationId] = log.Keep(operation, handler);
            }
        }
    }
}
