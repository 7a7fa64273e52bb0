using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Tenants: who shares a cluster without seeing each other.</summary>
public sealed class TenantResource
{
    private readonly ResourceContext _context;

    internal TenantResource(ResourceContext context) => _context = context;

    /// <summary>One tenant, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public TenantReference this[TenantId tenantId] => new(_context, Require.NotDefault(tenantId));

    /// <summary>Creates a tenant (<c>POST /tenants</c>).</summary>
    /// <param name="tenantId">Its id, which cannot change later.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for. Default: not said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or the name is empty.</exception>
    /// <exception cref="CamundaConflictException">The id is taken already.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TenantCreateResult> CreateAsync(TenantId tenantId, string name, string? description = null, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(tenantId);
        Require.Text(name);
        return _context.Api.Tenants.CreateTenantAsync(new TenantCreateRequest { TenantId = tenantId, Name = name, Description = description }, cancellationToken);
    }

    /// <summary>Finds tenants (<c>POST /tenants/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<TenantFilter, TenantSortField, TenantResult> Search() => new(_context, CamundaOperations.SearchTenants, async (query, cancellationToken) =>
    {
        var result = await _context.Api.Tenants.SearchTenantsAsync(
            new TenantSearchQueryRequest
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new TenantSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<TenantResult>(result.Items, result.Page);
    });
}
