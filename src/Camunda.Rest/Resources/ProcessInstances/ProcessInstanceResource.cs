using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceResource
{
    /// <summary>Starts an instance of the latest version of a process (<c>POST /process-instances</c>), or of the version given with <see cref="ProcessInstanceBuilder.WithVersion"/>.</summary>
    /// <param name="processDefinitionId">The process's id in its BPMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionId processDefinitionId) => new(_context, Require.NotDefault(processDefinitionId), default);

    /// <summary>Starts an instance of one version of a process (<c>POST /process-instances</c>).</summary>
    /// <param name="processDefinitionKey">The key that its deployment returned.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionKey processDefinitionKey) => new(_context, default, Require.NotDefault(processDefinitionKey));

    /// <summary>Starts a batch that moves many instances to another version or another process (<c>POST /process-instances/migration</c>).</summary>
    /// <param name="targetProcessDefinitionKey">The process definition that the instances go on with.</param>
    /// <param name="mappings">Which element of the old model each active element becomes in the new one.</param>
    /// <exception cref="ArgumentException">The key or an element id is <c>default</c>, or there is no mapping.</exception>
    public BatchRequest<ProcessInstanceFilter> MigrateBatch(ProcessDefinitionKey targetProcessDefinitionKey, params (ElementId From, ElementId To)[] mappings)
    {
        var plan = new ProcessInstanceMigrationBatchOperationPlan
        {
            TargetProcessDefinitionKey = Require.NotDefault(targetProcessDefinitionKey),
            MappingInstructions = Pairs(mappings, nameof(mappings), (from, to) => new MigrateProcessInstanceMappingInstruction { SourceElementId = from, TargetElementId = to }),
        };
        return new(
            _context,
            CamundaOperations.MigrateProcessInstancesBatchOperation,
            (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.MigrateProcessInstancesBatchOperationAsync(
                new ProcessInstanceMigrationBatchOperationRequest
                {
                    Filter = filter,
                    MigrationPlan = plan,
                    OperationReference = operationReference, // [RequiresContract("ProcessInstanceMigrationBatchOperationRequest.OperationReference")]
                },
                cancellationToken));
    }

    /// <summary>Starts a batch that moves many instances from elements to other elements of the same model (<c>POST /process-instances/modification</c>).</summary>
    /// <param name="moves">From which element to which one.</param>
    /// <exception cref="ArgumentException">An element id is <c>default</c>, or there is no move.</exception>
    public BatchRequest<ProcessInstanceFilter> ModifyBatch(params (ElementId From, ElementId To)[] moves)
    {
        var instructions = Pairs(moves, nameof(moves), (from, to) => new ProcessInstanceModificationMoveBatchOperationInstruction { SourceElementId = from, TargetElementId = to });
        return new(
            _context,
            CamundaOperations.ModifyProcessInstancesBatchOperation,
            (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.ModifyProcessInstancesBatchOperationAsync(
                new ProcessInstanceModificationBatchOperationRequest
                {
                    Filter = filter,
                    MoveInstructions = instructions,
                    OperationReference = operationReference, // [RequiresContract("ProcessInstanceModificationBatchOperationRequest.OperationReference")]
                },
                cancellationToken));
    }

    private static T[] Pairs<T>((ElementId From, ElementId To)[] pairs, string argument, Func<ElementId, ElementId, T> create)
    {
        ArgumentNullException.ThrowIfNull(pairs, argument);
        if (pairs.Length == 0)
            throw new ArgumentException("Give at least one pair of elements.", argument);
        return [.. pairs.Select(pair => create(Require.NotDefault(pair.From, argument), Require.NotDefault(pair.To, argument)))];
    }
}
