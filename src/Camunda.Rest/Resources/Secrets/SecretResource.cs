using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("resolveSecrets")]
public sealed partial class SecretResource
{
    /// <summary>Reads the values of secrets (<c>POST /secrets/resolve</c>). The result lists those that cannot be read.</summary>
    /// <param name="references">The references of the secrets; at least one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">No reference is given, or one is empty.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    [Experimental("CAMUNDA001")]
    public Task<SecretResolveResult> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        var kept = Require.Texts([.. references], nameof(references));
        if (kept.Count == 0)
            throw new ArgumentException("No secret was given. Pass at least one reference.", nameof(references));
        return _context.Api.Secrets.ResolveSecretsAsync(new SecretResolveRequest { References = kept }, cancellationToken);
    }
}
