using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds the migration of a process instance to another process definition. Immutable: every method returns a new builder.
/// </summary>
public sealed class ProcessInstanceMigrationBuilder : RequestBuilder<ProcessInstanceMigrationBuilder>
{
    private readonly ResourceContext _context;
    private readonly ProcessInstanceKey _key;
    private readonly ProcessDefinitionKey _target;
    private ImmutableList<MigrateProcessInstanceMappingInstruction> _mappings = [];
    private long? _operationReference;

    internal ProcessInstanceMigrationBuilder(ResourceContext context, ProcessInstanceKey key, ProcessDefinitionKey target)
    {
        _context = context;
        _key = key;
        _target = target;
    }

    /// <summary>Maps an active element to an element of the target process definition.</summary>
    /// <param name="sourceElementId">The element's id in the current model.</param>
    /// <param name="targetElementId">The element's id in the target model.</param>
    /// <exception cref="ArgumentException">An id is <c>default</c>, or the source is already mapped.</exception>
    public ProcessInstanceMigrationBuilder Map(ElementId sourceElementId, ElementId targetElementId)
    {
        Require.NotDefault(sourceElementId);
        Require.NotDefault(targetElementId);
        if (_mappings.Exists(mapping => mapping.SourceElementId == sourceElementId))
            throw new ArgumentException($"The element '{sourceElementId}' is already mapped. Map it only once.", nameof(sourceElementId));
        return With(copy => copy._mappings = _mappings.Add(new MigrateProcessInstanceMappingInstruction
        {
            SourceElementId = sourceElementId,
            TargetElementId = targetElementId,
        }));
    }

    /// <summary>Sets a reference of the caller, which is stored in the records of the call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ProcessInstanceMigrationBuilder WithOperationReference(long operationReference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operationReference, 1);
        return With(copy => copy._operationReference = operationReference);
    }

    /// <summary>Migrates the instance, completely or not at all.</summary>
    /// <exception cref="InvalidOperationException">No element is mapped. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The instance is not running, or the process definition does not exist.</exception>
    /// <exception cref="CamundaConflictException">An active element is not mapped, or cannot be mapped to its target.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_mappings.IsEmpty)
            throw new InvalidOperationException("The migration has no mappings. Map each active element with Map. Nothing was sent.");
        return _context.Api.ProcessInstances.MigrateProcessInstanceAsync(
            _key,
            new ProcessInstanceMigrationInstruction
            {
                TargetProcessDefinitionKey = _target,
                MappingInstructions = _mappings,
                OperationReference = _operationReference,
            },
            cancellationToken);
    }
}
