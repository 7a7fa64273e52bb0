using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Activities of an ad-hoc sub-process to be started. Immutable: every method returns a new builder.</summary>
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
    /// <param name="variables">An object whose members become local variables of the activity; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or the object does not become a JSON object.</exception>
    public AdHocActivationBuilder Activate(ElementId elementId, object? variables = null)
    {
        var element = new AdHocSubProcessActivateActivityReference { ElementId = Require.NotDefault(elementId), Variables = _context.ToVariables(variables) };
        return With(copy => copy._elements = _elements.Add(element));
    }

    /// <summary>Cancels what runs in the sub-process so far.</summary>
    public AdHocActivationBuilder CancelRemainingInstances() => With(copy => copy._cancelRemaining = true);

    /// <summary>Starts the activities.</summary>
    /// <exception cref="InvalidOperationException">There is no activity. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such running ad-hoc sub-process, or it has no such activity.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_elements.IsEmpty)
            throw new InvalidOperationException("There is no activity to start. Add one with Activate. Nothing was sent.");
        return _context.Api.AdHocSubProcess.ActivateAdHocSubProcessActivitiesAsync(
            _key,
            new AdHocSubProcessActivateActivitiesInstruction { Elements = _elements, CancelRemainingInstances = _cancelRemaining },
            cancellationToken);
    }
}
