using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A process instance to be moved to another process definition. Immutable: every method returns a new builder.</summary>
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

    /// <summary>Says which element an active element becomes.</summary>
    /// <param name="sourceElementId">The element's id in the model that the instance has now.</param>
    /// <param name="targetElementId">The element's id in the model that it goes on with.</param>
    /// <exception cref="ArgumentException">An id is <c>default</c>, or the source is mapped already.</exception>
    public ProcessInstanceMigrationBuilder Map(ElementId sourceElementId, ElementId targetElementId)
    {
        Require.NotDefault(sourceElementId);
        Require.NotDefault(targetElementId);
        if (_mappings.Exists(mapping => mapping.SourceElementId == sourceElementId))
            throw new ArgumentException($"The element '{sourceElementId}' is mapped already. Map each source once.", nameof(sourceElementId));
        return With(copy => copy._mappings = _mappings.Add(new MigrateProcessInstanceMappingInstruction { SourceElementId = sourceElementId, TargetElementId = targetElementId }));
    }

    /// <summary>Marks the records that the call leaves with a number of the caller's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ProcessInstanceMigrationBuilder WithOperationReference(long operationReference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operationReference, 1);
        return With(copy => copy._operationReference = operationReference);
    }

    /// <summary>Migrates the instance, as a whole or not at all.</summary>
    /// <exception cref="InvalidOperationException">No element is mapped. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such running instance, or no such process definition.</exception>
    /// <exception cref="CamundaConflictException">An active element is not mapped, or cannot become what it is mapped to.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_mappings.IsEmpty)
            throw new InvalidOperationException("The migration maps no element. Map each active one with Map. Nothing was sent.");
        return _context.Api.ProcessInstances.MigrateProcessInstanceAsync(
            _key,
            new ProcessInstanceMigrationInstruction { TargetProcessDefinitionKey = _target, MappingInstructions = _mappings, OperationReference = _operationReference },
            cancellationToken);
    }
}
