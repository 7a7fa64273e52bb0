using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One mapping rule, by its id.</summary>
public sealed class MappingRuleReference
{
    private readonly ResourceContext _context;

    internal MappingRuleReference(ResourceContext context, MappingRuleId id)
    {
        _context = context;
        Id = id;
    }

    /// <summary>The id of the mapping rule.</summary>
    public MappingRuleId Id { get; }

    /// <summary>Reads the mapping rule (<c>GET /mapping-rules/{mappingRuleId}</c>). Eventually consistent: a change shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such mapping rule, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<MappingRuleResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the mapping rule shows up.</summary>
    public EventualRead<MappingRuleResult> Get() => new(
        _context,
        CamundaOperations.GetMappingRule,
        cancellationToken => _context.Api.MappingRules.GetMappingRuleAsync(Id, cancellationToken));

    /// <summary>Replaces the mapping rule (<c>PUT /mapping-rules/{mappingRuleId}</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="claimName">The claim of the token that is looked at.</param>
    /// <param name="claimValue">The value that the claim must have.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">One of the texts is empty.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such mapping rule.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<MappingRuleUpdateResult> UpdateAsync(string name, string claimName, string claimValue, CancellationToken cancellationToken = default)
    {
        Require.Text(name);
        Require.Text(claimName);
        Require.Text(claimValue);
        return _context.Api.MappingRules.UpdateMappingRuleAsync(
            Id,
            new MappingRuleUpdateRequest { Name = name, ClaimName = claimName, ClaimValue = claimValue },
            cancellationToken);
    }

    /// <summary>Deletes the mapping rule (<c>DELETE /mapping-rules/{mappingRuleId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such mapping rule.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.MappingRules.DeleteMappingRuleAsync(Id, cancellationToken);
}
