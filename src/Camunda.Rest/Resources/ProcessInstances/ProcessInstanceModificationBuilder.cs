using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds a modification of a process instance: elements to activate and to terminate. Immutable: every method returns a new builder.
/// </summary>
public sealed partial class ProcessInstanceModificationBuilder : RequestBuilder<ProcessInstanceModificationBuilder>
{
    private readonly ResourceContext _context;
    private readonly ProcessInstanceKey _key;
    private ImmutableList<ModificationStart> _starts = [];
    private ImmutableList<ProcessInstanceModificationTerminateInstruction> _terminations = [];
    private long? _operationReference;

    internal ProcessInstanceModificationBuilder(ResourceContext context, ProcessInstanceKey key)
    {
        _context = context;
        _key = key;
    }

    /// <summary>Activates an element. Set its variables with <see cref="WithVariables"/> after this call.</summary>
    /// <param name="elementId">The element's id in the BPMN model.</param>
    /// <param name="ancestorElementInstanceKey">
    /// The running scope of the element, if there are several. Default: determined by the cluster.
    /// </param>
    /// <exception cref="ArgumentException">The id or the key is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Activate(ElementId elementId, ElementInstanceKey? ancestorElementInstanceKey = null)
    {
        Require.NotDefault(elementId);
        Require.NotDefault(ancestorElementInstanceKey);
        return With(
            copy => copy._starts = _starts.Add(new ModificationStart { ElementId = elementId, Ancestor = ancestorElementInstanceKey }));
    }

    /// <summary>Terminates a running element instance.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Terminate(ElementInstanceKey elementInstanceKey)
    {
        Require.NotDefault(elementInstanceKey);
#if CAMUNDA_8_9_OR_GREATER
        var termination = new ProcessInstanceModificationTerminateByKeyInstruction { ElementInstanceKey = elementInstanceKey };
#else
        var termination = new ProcessInstanceModificationTerminateInstruction { ElementInstanceKey = elementInstanceKey };
#endif
        return With(copy => copy._terminations = _terminations.Add(termination));
    }

    /// <summary>Sets variables of the element that was activated last; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</summary>
    /// <param name="variables">An object whose members become variables.</param>
    /// <param name="scopeId">The id of the enclosing element whose scope they belong to. Default: the process instance.</param>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    /// <exception cref="InvalidOperationException">No element was activated yet.</exception>
    public ProcessInstanceModificationBuilder WithVariables(object variables, ElementId? scopeId = null)
    {
        ArgumentNullException.ThrowIfNull(variables);
        Require.NotDefault(scopeId);
        if (_starts.IsEmpty)
            throw new InvalidOperationException("There is no element to set the variables for. Call Activate or Move first.");
        var instruction = new ModifyProcessInstanceVariableInstruction
        {
            Variables = _context.ToVariables(variables)!,
            ScopeId = scopeId?.Value,
        };
        var last = _starts[^1];
        return With(copy => copy._starts = _starts.SetItem(_starts.Count - 1, last with { Variables = last.Variables.Add(instruction) }));
    }

    /// <summary>Sets a reference of the caller, which is stored in the records of the call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ProcessInstanceModificationBuilder WithOperationReference(long operationReference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operationReference, 1);
        return With(copy => copy._operationReference = operationReference);
    }

    /// <summary>Modifies the instance, completely or not at all.</summary>
    /// <exception cref="InvalidOperationException">The modification is empty. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The instance is not running.</exception>
    /// <exception cref="CamundaBadRequestException">
    /// An element cannot be activated or terminated; the problem contains the cause.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_starts.IsEmpty && _terminations.IsEmpty)
        {
            throw new InvalidOperationException("The modification is empty. "
                + "Activate an element with Activate, or terminate one with Terminate. Nothing was sent.");
        }

        return _context.Api.ProcessInstances.ModifyProcessInstanceAsync(
            _key,
            new ProcessInstanceModificationInstruction
            {
#if CAMUNDA_8_9_OR_GREATER
                ActivateInstructions = NullIfEmpty(_starts.Where(start => !start.IsMove).Select(start => start.ToActivation())),
                MoveInstructions = NullIfEmpty(_starts.Where(start => start.IsMove).Select(start => start.ToMove())),
#else
                ActivateInstructions = NullIfEmpty(_starts.Select(start => start.ToActivation())),
#endif
                TerminateInstructions = NullIfEmpty(_terminations),
                OperationReference = _operationReference,
            },
            cancellationToken);
    }

    private static T[]? NullIfEmpty<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } some ? some : null;
}
