using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One form, by its key.</summary>
public sealed class FormReference
{
    private readonly ResourceContext _context;

    internal FormReference(ResourceContext context, FormKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the form.</summary>
    public FormKey Key { get; }

    /// <summary>Reads the form with its schema (<c>GET /forms/{formKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such form, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<FormResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the form shows up.</summary>
    public EventualRead<FormResult> Get() => new(
        _context,
        CamundaOperations.GetFormByKey,
        cancellationToken => _context.Api.Forms.GetFormByKeyAsync(Key, cancellationToken));
}
