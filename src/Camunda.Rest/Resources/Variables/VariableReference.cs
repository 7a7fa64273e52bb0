using Camunda.Rest.Api;

namespace Camunda.Rest;

public sealed partial class VariableReference
{
    /// <summary>Reads the variable's value as a type of the caller's; a JSON null gives null or the type's default (<c>GET /variables/{variableKey}</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">The value does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such variable, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<T?> GetAsync<T>(CancellationToken cancellationToken = default)
    {
        var variable = await GetAsync(cancellationToken).ConfigureAwait(false);
        return VariableReader.ToJson(_context, CamundaOperations.GetVariable, variable.Name, variable.Value).As<T>();
    }
}
