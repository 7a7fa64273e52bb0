using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Incidents: where a process instance is stuck and why.</summary>
public sealed partial class IncidentResource
{
    private readonly ResourceContext _context;

    internal IncidentResource(ResourceContext context) => _context = context;

    /// <summary>One incident, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public IncidentReference this[IncidentKey incidentKey] => new(_context, Require.NotDefault(incidentKey));

    /// <summary>Finds incidents (<c>POST /incidents/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<IncidentFilter, IncidentSortField, IncidentResult> Search() => new(
        _context,
        CamundaOperations.SearchIncidents,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.Incidents.SearchIncidentsAsync(
                new IncidentSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new IncidentSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<IncidentResult>(result.Items, result.Page);
        });
}
