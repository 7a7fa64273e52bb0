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

    /// <summary>Starts activities in this instance of an ad-hoc sub-process (<c>POST /element-instances/ad-hoc-activities/{adHocSubProcessInstanceKey}/activation</c>).</summary>
    public AdHocActivationBuilder ActivateActivities() => new(_context, Key);
}
