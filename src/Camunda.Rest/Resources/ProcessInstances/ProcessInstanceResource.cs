using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceResource
{
    /// <summary>
    /// Returns a builder that starts an instance of the latest version of a process, or of the version set with
    /// <see cref="ProcessInstanceBuilder.WithVersion"/> (<c>POST /process-instances</c>).
    /// </summary>
    /// <param name="processDefinitionId">The process's id in its BPMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionId processDefinitionId) =>
        new(_context, Require.NotDefault(processDefinitionId), default);

    /// <summary>Returns a builder that starts an instance of one version of a process (<c>POST /process-instances</c>).</summary>
    /// <param name="processDefinitionKey">The key that its deployment returned.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionKey processDefinitionKey) =>
        new(_context, default, Require.NotDefault(processDefinitionKey));

    /// <summary>
    /// Creates a batch operation that migrates many instances to another version or process (<c>POST /process-instances/migration</c>).
    /// </summary>
    /// <param name="targetProcessDefinitionKey">The target process definition.</param>
    /// <param name="mappings">The mapping of each active element of the old model to one of the new model.</param>
    /// <exception cref="ArgumentException">The key or an element id is <c>default</c>, or no mapping is given.</exception>
    public BatchRequest<ProcessInstanceFilter> MigrateBatch(
        ProcessDefinitionKey targetProcessDefinitionKey, params (ElementId From, ElementId To)[] mappings)
    {
        var plan = new ProcessInstanceMigrationBatchOperationPlan
        {
            TargetProcessDefinitionKey = Require.NotDefault(targetProcessDefinitionKey),
            MappingInstructions = Pairs(
                mappings,
                nameof(mappings),
                (from, to) => new MigrateProcessInstanceMappingInstruction { SourceElementId = from, TargetElementId = to }),
        };
        return new(
            _context,
            CamundaOperations.MigrateProcessInstancesBatchOperation,
            (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.MigrateProcessInstancesBatchOperationAsync(
                new ProcessInstanceMigrationBatchOperationRequest
                {
                    Filter = filter,
                    MigrationPlan = plan,
                    OperationReference =
                        operationReference, // [RequiresContract("ProcessInstanceMigrationBatchOperationRequest.OperationReference")]
                },
                cancellationToken));
    }

    /// <summary>
    /// Creates a batch operation that moves many instances from elements to other elements of the same model (<c>POST
    /// /process-instances/modification</c>).
    /// </summary>
    /// <param name="moves">The source and target of each move.</param>
    /// <exception cref="ArgumentException">An element id is <c>default</c>, or no move is given.</exception>
    public BatchRequest<ProcessInstanceFilter> ModifyBatch(params (ElementId From, ElementId To)[] moves)
    {
        var instructions = Pairs(
            moves,
            nameof(moves),
            (from, to) => new ProcessInstanceModificationMoveBatchOperationInstruction { SourceElementId = from, TargetElementId = to });
        return new(
            _context,
            CamundaOperations.ModifyProcessInstancesBatchOperation,
            (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.ModifyProcessInstancesBatchOperationAsync(
                new ProcessInstanceModificationBatchOperationRequest
                {
                    Filter = filter,
                    MoveInstructions = instructions,
                    OperationReference =
                        operationReference, // [RequiresContract("ProcessInstanceModificationBatchOperationRequest.OperationReference")]
                },
                cancellationToken));
    }

    private static T[] Pairs<T>((ElementId From, ElementId To)[] pairs, string argument, Func<ElementId, ElementId, T> create)
    {
        ArgumentNullException.ThrowIfNull(pairs, argument);
        if (pairs.Length == 0)
            throw new ArgumentException("No pair of elements was given. Pass at least one.", argument);
        return [.. pairs.Select(pair => create(Require.NotDefault(pair.From, argument), Require.NotDefault(pair.To, argument)))];
    }
}
