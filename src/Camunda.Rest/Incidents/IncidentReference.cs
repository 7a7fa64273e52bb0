using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One incident, by its key.</summary>
public sealed class IncidentReference
{
    private readonly ResourceContext _context;

    internal IncidentReference(ResourceContext context, IncidentKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the incident.</summary>
    public IncidentKey Key { get; }

    /// <summary>Reads the incident (<c>GET /incidents/{incidentKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such incident, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<IncidentResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the incident shows up.</summary>
    public EventualRead<IncidentResult> Get() => new(
        _context,
        CamundaOperations.GetIncident,
        cancellationToken => _context.Api.Incidents.GetIncidentAsync(Key, cancellationToken));

    /// <summary>Says that the cause is mended, so that the instance goes on (<c>POST /incidents/{incidentKey}/resolution</c>). Give a job without retries new ones first.</summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such open incident.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ResolveAsync(long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.Incidents.ResolveIncidentAsync(Key, new IncidentResolutionRequest { OperationReference = Require.OperationReference(operationReference) }, cancellationToken);
}
