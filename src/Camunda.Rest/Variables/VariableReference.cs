using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One variable, by its key.</summary>
public sealed class VariableReference
{
    private readonly ResourceContext _context;

    internal VariableReference(ResourceContext context, VariableKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the variable.</summary>
    public VariableKey Key { get; }

    /// <summary>Reads the variable with its full value (<c>GET /variables/{variableKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such variable, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<VariableResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the variable shows up.</summary>
    public EventualRead<VariableResult> Get() => new(
        _context,
        CamundaOperations.GetVariable,
        cancellationToken => _context.Api.Variables.GetVariableAsync(Key, cancellationToken));

    /// <summary>Reads the variable's value as a type of the caller's; a JSON null gives null or the type's default (<c>GET /variables/{variableKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">The value does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such variable, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<T?> GetAsync<T>(CancellationToken cancellationToken = default)
    {
        var variable = await GetAsync(cancellationToken).ConfigureAwait(false);
        return VariableReader.ToJson(_context, CamundaOperations.GetVariable, variable.Name, variable.Value).As<T>();
    }
}
