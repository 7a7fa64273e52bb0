using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Secrets: names that stand for confidential values. Values that come back are not logged or shown by this library; treat them so too.</summary>
public sealed class SecretResource
{
    private readonly ResourceContext _context;

    internal SecretResource(ResourceContext context) => _context = context;

    /// <summary>Lists the references of the secrets that the caller may use (<c>POST /secrets/list</c>).</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SecretListResult> ListAsync(CancellationToken cancellationToken = default) => _context.Api.Secrets.ListSecretsAsync(new SecretListRequest(), cancellationToken);

    /// <summary>Reads the values of secrets (<c>POST /secrets/resolve</c>); those that cannot be read are named in the result.</summary>
    /// <param name="references">The references of the secrets; at least one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There is no reference, or one is empty.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SecretResolveResult> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        var kept = Require.Texts([.. references], nameof(references));
        if (kept.Count == 0)
            throw new ArgumentException("Name at least one secret.", nameof(references));
        return _context.Api.Secrets.ResolveSecretsAsync(new SecretResolveRequest { References = kept }, cancellationToken);
    }
}
