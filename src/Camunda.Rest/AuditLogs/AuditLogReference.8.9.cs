using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One entry of the audit log, by its key.</summary>
public sealed class AuditLogReference
{
    private readonly ResourceContext _context;

    internal AuditLogReference(ResourceContext context, AuditLogKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the entry of the audit log.</summary>
    public AuditLogKey Key { get; }

    /// <summary>Reads the entry (<c>GET /audit-logs/{auditLogKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such entry, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AuditLogResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the entry shows up.</summary>
    public EventualRead<AuditLogResult> Get() => new(
        _context,
        CamundaOperations.GetAuditLog,
        cancellationToken => _context.Api.AuditLogs.GetAuditLogAsync(Key, cancellationToken));
}
