using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One element instance, by its key.</summary>
public sealed partial class ElementInstanceReference
{
    private readonly ResourceContext _context;

    internal ElementInstanceReference(ResourceContext context, ElementInstanceKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the element instance.</summary>
    public ElementInstanceKey Key { get; }

    /// <summary>Reads the element instance (<c>GET /element-instances/{elementInstanceKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such element instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ElementInstanceResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until it shows up, or is in a certain state.</summary>
    public EventualRead<ElementInstanceResult> Get() => new(
        _context,
        CamundaOperations.GetElementInstance,
        cancellationToken => _context.Api.ElementInstances.GetElementInstanceAsync(Key, cancellationToken));

    /// <summary>Sets variables in the scope of the element instance (<c>PUT /element-instances/{elementInstanceKey}/variables</c>); a process instance's key works too.</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</param>
    /// <param name="local">Whether they stay in this scope; else each is set where it exists already, up to the process instance. Default: false, as in the API.</param>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The object does not become a JSON object.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task SetVariablesAsync(object variables, bool? local = null, long? operationReference = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return _context.Api.ElementInstances.CreateElementInstanceVariablesAsync(
            Key,
            new SetVariableRequest { Variables = _context.ToVariables(variables)!, Local = local, OperationReference = Require.OperationReference(operationReference) },
            cancellationToken);
    }

    /// <summary>Starts activities in this instance of an ad-hoc sub-process (<c>POST /element-instances/ad-hoc-activities/{adHocSubProcessInstanceKey}/activation</c>).</summary>
    public AdHocActivationBuilder ActivateActivities() => new(_context, Key);
}
