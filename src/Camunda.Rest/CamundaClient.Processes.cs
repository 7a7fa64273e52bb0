namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Batch operations: what the cluster does to many things in the background.</summary>
    public BatchOperationResource BatchOperations => field ??= new(_context);

    /// <summary>Element instances: the steps that process instances take.</summary>
    public ElementInstanceResource ElementInstances => field ??= new(_context);

    /// <summary>Incidents: where instances are stuck and why.</summary>
    public IncidentResource Incidents => field ??= new(_context);

    /// <summary>Process definitions: the processes that were deployed.</summary>
    public ProcessDefinitionResource ProcessDefinitions => field ??= new(_context);

    /// <summary>Variables of process instances.</summary>
    public VariableResource Variables => field ??= new(_context);
}
