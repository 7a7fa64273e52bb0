using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceReference
{
    /// <summary>
    /// Searches the variables of the instance in all its scopes (<c>POST /variables/search</c>). Eventually consistent: recent changes are
    /// not yet visible.
    /// </summary>
    /// <param name="truncateValues">
    /// Whether long values are truncated, marked by <c>IsTruncated</c>. Default: the API's default, which truncates them.
    /// </param>
    public SearchRequest<VariableFilter, VariableSortField, VariableSearchResult> SearchVariables(bool? truncateValues = null) =>
        new VariableResource(_context).Search(truncateValues).Where(new VariableFilter { ProcessInstanceKey = Key });

    /// <summary>
    /// Reads the instance's variables as one JSON object, without truncation (<c>POST /variables/search</c>). Eventually consistent: recent
    /// changes are not yet visible.
    /// </summary>
    /// <param name="local">Whether only the instance's own variables are read, without those of its elements. Default: false.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaVariablesException">A name exists in several scopes; the message contains both.</exception>
    /// <exception cref="CamundaException">A call failed.</exception>
    public Task<JsonVariables> GetVariablesAsync(bool local = false, CancellationToken cancellationToken = default) =>
        GetVariables<JsonVariables>(local).SendAsync(cancellationToken);

    /// <summary>
    /// Deserializes the instance's variables, without truncation and with exact 64-bit integers and decimals (<c>POST
    /// /variables/search</c>). Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <typeparam name="T">
    /// Its members are the variables, named in camelCase unless the client's serializer settings differ. Required members must exist:
    /// <c>required</c> members, and constructor parameters that are not nullable and have no default.
    /// </typeparam>
    /// <param name="local">Whether only the instance's own variables are read, without those of its elements. Default: false.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaVariablesException">
    /// A required member is missing, or a name exists in several scopes; the message contains the names.
    /// </exception>
    /// <exception cref="CamundaVariablesException">
    /// A value does not match the type; the message contains the path and the type.
    /// </exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T> GetVariablesAsync<T>(bool local = false, CancellationToken cancellationToken = default) =>
        GetVariables<T>(local).SendAsync(cancellationToken);

    /// <summary>
    /// Returns the read of <see cref="GetVariablesAsync{T}"/> as a request, which can wait until the required variables are visible.
    /// </summary>
    /// <typeparam name="T">The type that the variables are deserialized into.</typeparam>
    /// <param name="local">Whether only the instance's own variables are read, without those of its elements. Default: false.</param>
    public EventualRead<T> GetVariables<T>(bool local = false) => Reader(local).Read<T>();

    /// <summary>
    /// Deserializes one variable of the instance, without truncation; a JSON null returns null or the type's default (<c>POST
    /// /variables/search</c>). Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="local">Whether only the instance's own variables are read, without those of its elements. Default: false.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CamundaVariablesException">
    /// The variable does not exist, is not yet visible, or exists in several scopes.
    /// </exception>
    /// <exception cref="CamundaVariablesException">
    /// The value does not match the type; the message contains the path and the type.
    /// </exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T?> GetVariableAsync<T>(string name, bool local = false, CancellationToken cancellationToken = default) =>
        GetVariable<T>(name, local).SendAsync(cancellationToken);

    /// <summary>Returns the read of <see cref="GetVariableAsync{T}"/> as a request, which can wait until the variable is visible.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="local">Whether only the instance's own variables are read, without those of its elements. Default: false.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public EventualRead<T?> GetVariable<T>(string name, bool local = false) => Reader(local).Read<T>(name);

    /// <summary>Sets variables of the instance (<c>PUT /element-instances/{elementInstanceKey}/variables</c>).</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</param>
    /// <param name="operationReference">A reference of the caller, which is stored in the records of the call. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task SetVariablesAsync(object variables, long? operationReference = null, CancellationToken cancellationToken = default) =>
        new ElementInstanceReference(_context, ElementInstanceKey.FromWire(Key.Value)).SetVariablesAsync(
            variables, operationReference: operationReference, cancellationToken: cancellationToken);

    private VariableReader Reader(bool local) => new(
        _context,
        CamundaOperations.SearchVariables,
        $"process instance {Key}",
        name => SearchVariables().Where(new VariableFilter
        {
            Name = VariableReader.Named(name),
            ScopeKey = local ? ScopeKey.FromWire(Key.Value) : null,
        }));
}
