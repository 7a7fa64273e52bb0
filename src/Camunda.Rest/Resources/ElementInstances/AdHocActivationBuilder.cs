using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds the activation of activities in an ad-hoc sub-process. Immutable: every method returns a new builder.</summary>
public sealed class AdHocActivationBuilder : RequestBuilder<AdHocActivationBuilder>
{
    private readonly ResourceContext _context;
    private readonly ElementInstanceKey _key;
    private ImmutableList<AdHocSubProcessActivateActivityReference> _elements = [];
    private bool? _cancelRemaining;

    internal AdHocActivationBuilder(ResourceContext context, ElementInstanceKey key)
    {
        _context = context;
        _key = key;
    }

    /// <summary>Adds an activity.</summary>
    /// <param name="elementId">The activity's id in the BPMN model.</param>
    /// <param name="variables">
    /// An object whose members become local variables of the activity; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default:
    /// none.
    /// </param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or the object cannot be serialized as a JSON object.</exception>
    public AdHocActivationBuilder Activate(ElementId elementId, object? variables = null)
    {
        var element = new AdHocSubProcessActivateActivityReference
        {
            ElementId = Require.NotDefault(elementId),
            Variables = _context.ToVariables(variables),
        };
        return With(copy => copy._elements = _elements.Add(element));
    }

    /// <summary>Cancels the running instances in the sub-process.</summary>
    public AdHocActivationBuilder CancelRemainingInstances() => With(copy => copy._cancelRemaining = true);

    /// <summary>Activates the activities.</summary>
    /// <exception cref="InvalidOperationException">No activity was added. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The ad-hoc sub-process is not running, or has no such activity.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_elements.IsEmpty)
            throw new InvalidOperationException("There is no activity to activate. Add one with Activate. Nothing was sent.");
        return _context.Api.AdHocSubProcess.ActivateAdHocSubProcessActivitiesAsync(
            _key,
            new AdHocSubProcessActivateActivitiesInstruction { Elements = _elements, CancelRemainingInstances = _cancelRemaining },
            cancellationToken);
    }
}
