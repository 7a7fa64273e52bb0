using Camunda.Rest.Api;

namespace Camunda.Rest;

public sealed partial class VariableReference
{
    /// <summary>
    /// Deserializes the variable's value; a JSON null returns null or the type's default (<c>GET /variables/{variableKey}</c>). Eventually
    /// consistent: recent changes are not yet visible.
    /// </summary>
    /// <exception cref="CamundaVariablesException">
    /// The value does not match the type; the message contains the path and the type.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">The variable does not exist or is not yet visible.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<T?> GetAsync<T>(CancellationToken cancellationToken = default)
    {
        var variable = await GetAsync(cancellationToken).ConfigureAwait(false);
        return VariableReader.ToJson(_context, CamundaOperations.GetVariable, variable.Name, variable.Value).As<T>();
    }
}
