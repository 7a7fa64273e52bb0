using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ElementInstanceReference
{
    /// <summary>
    /// Searches the variables in the scope of the element instance, without those of outer scopes (<c>POST /variables/search</c>).
    /// Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <param name="truncateValues">
    /// Whether long values are truncated, marked by <c>IsTruncated</c>. Default: the API's default, which truncates them.
    /// </param>
    public SearchRequest<VariableFilter, VariableSortField, VariableSearchResult> SearchVariables(bool? truncateValues = null) =>
        new VariableResource(_context).Search(truncateValues).Where(new VariableFilter { ScopeKey = ScopeKey.FromWire(Key.Value) });

    /// <summary>
    /// Reads the variables in the scope of the element instance as one JSON object, without truncation (<c>POST /variables/search</c>).
    /// Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaException">A call failed.</exception>
    public Task<JsonVariables> GetVariablesAsync(CancellationToken cancellationToken = default) =>
        GetVariables<JsonVariables>().SendAsync(cancellationToken);

    /// <summary>
    /// Deserializes the variables in the scope of the element instance, without truncation and with exact 64-bit integers and decimals
    /// (<c>POST /variables/search</c>). Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <typeparam name="T">
    /// Its members are the variables, named in camelCase unless the client's serializer settings differ. Required members must exist:
    /// <c>required</c> members, and constructor parameters that are not nullable and have no default.
    /// </typeparam>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaVariablesException">A required member is missing; the message contains the names.</exception>
    /// <exception cref="CamundaVariablesException">
    /// A value does not match the type; the message contains the path and the type.
    /// </exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T> GetVariablesAsync<T>(CancellationToken cancellationToken = default) => GetVariables<T>().SendAsync(cancellationToken);

    /// <summary>
    /// Returns the read of <see cref="GetVariablesAsync{T}"/> as a request, which can wait until the required variables are visible.
    /// </summary>
    /// <typeparam name="T">The type that the variables are deserialized into.</typeparam>
    public EventualRead<T> GetVariables<T>() => Reader().Read<T>();

    /// <summary>
    /// Deserializes one variable of the element instance, without truncation; a JSON null returns null or the type's default (<c>POST
    /// /variables/search</c>). Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CamundaVariablesException">The variable does not exist or is not yet visible.</exception>
    /// <exception cref="CamundaVariablesException">
    /// The value does not match the type; the message contains the path and the type.
    /// </exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T?> GetVariableAsync<T>(string name, CancellationToken cancellationToken = default) =>
        GetVariable<T>(name).SendAsync(cancellationToken);

    /// <summary>Returns the read of <see cref="GetVariableAsync{T}"/> as a request, which can wait until the variable is visible.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public EventualRead<T?> GetVariable<T>(string name) => Reader().Read<T>(name);

    /// <summary>
    /// Sets variables in the scope of the element instance (<c>PUT /element-instances/{elementInstanceKey}/variables</c>); a process
    /// instance's key works too.
    /// </summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</param>
    /// <param name="local">
    /// Whether the variables are set in this scope only; otherwise each is set in the scope that has it, up to the process instance.
    /// Default: false, as in the API.
    /// </param>
    /// <param name="operationReference">A reference of the caller, which is stored in the records of the call. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task SetVariablesAsync(
        object variables, bool? local = null, long? operationReference = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return _context.Api.ElementInstances.CreateElementInstanceVariablesAsync(
            Key,
            new SetVariableRequest
            {
                Variables = _context.ToVariables(variables)!,
                Local = local,
                OperationReference = Require.OperationReference(operationReference),
            },
            cancellationToken);
    }

    private VariableReader Reader() => new(
        _context,
        CamundaOperations.SearchVariables,
        $"element instance {Key}",
        name => SearchVariables().Where(new VariableFilter { Name = VariableReader.Named(name) }));
}
