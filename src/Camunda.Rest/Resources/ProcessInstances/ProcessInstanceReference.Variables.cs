using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceReference
{
    /// <summary>Finds the variables of the instance, in all its scopes (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="truncateValues">Whether long values come shortened, marked by <c>IsTruncated</c>. Default: the API's own, which shortens them.</param>
    public SearchRequest<VariableFilter, VariableSortField, VariableSearchResult> SearchVariables(bool? truncateValues = null) =>
        new VariableResource(_context).Search(truncateValues).Where(new VariableFilter { ProcessInstanceKey = Key });

    /// <summary>Reads the instance's variables as one JSON object, long values in full (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="local">Whether only the instance's own variables are read, and none of the elements in it. Default: false.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaVariablesException">A name stands in several scopes; the message names it and them.</exception>
    /// <exception cref="CamundaException">A call failed.</exception>
    public Task<JsonVariables> GetVariablesAsync(bool local = false, CancellationToken cancellationToken = default) => GetVariables<JsonVariables>(local).SendAsync(cancellationToken);

    /// <summary>Reads the instance's variables into a type, long values in full, 64-bit integers and decimals exact (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <typeparam name="T">
    /// Its members are the variables, named in camelCase unless the client's serializer settings say otherwise. What it calls required has to be there: <c>required</c>
    /// members, and constructor parameters that take no null and have no default.
    /// </typeparam>
    /// <param name="local">Whether only the instance's own variables are read, and none of the elements in it. Default: false.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaVariablesException">A member that the type cannot do without is missing, or a name stands in several scopes; the message names them.</exception>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">A value does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T> GetVariablesAsync<T>(bool local = false, CancellationToken cancellationToken = default) => GetVariables<T>(local).SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetVariablesAsync{T}"/> as a request, which can wait until what the type cannot do without is there.</summary>
    /// <typeparam name="T">What the variables become.</typeparam>
    /// <param name="local">Whether only the instance's own variables are read, and none of the elements in it. Default: false.</param>
    public EventualRead<T> GetVariables<T>(bool local = false) => Reader(local).Read<T>();

    /// <summary>Reads one variable of the instance as a type, a long value in full; a JSON null gives null or the type's default (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="local">Whether only the instance's own variables are read, and none of the elements in it. Default: false.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CamundaVariablesException">There is no such variable, or not yet, or several scopes have one; the message says so.</exception>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">The value does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T?> GetVariableAsync<T>(string name, bool local = false, CancellationToken cancellationToken = default) => GetVariable<T>(name, local).SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetVariableAsync{T}"/> as a request, which can wait until the variable is there.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="local">Whether only the instance's own variables are read, and none of the elements in it. Default: false.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public EventualRead<T?> GetVariable<T>(string name, bool local = false) => Reader(local).Read<T>(name);

    /// <summary>Sets variables of the instance (<c>PUT /element-instances/{elementInstanceKey}/variables</c>).</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</param>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The object does not become a JSON object.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task SetVariablesAsync(object variables, long? operationReference = null, CancellationToken cancellationToken = default) =>
        new ElementInstanceReference(_context, ElementInstanceKey.FromWire(Key.Value)).SetVariablesAsync(variables, operationReference: operationReference, cancellationToken: cancellationToken);

    private VariableReader Reader(bool local) => new(
        _context,
        CamundaOperations.SearchVariables,
        $"process instance {Key}",
        name => SearchVariables().Where(new VariableFilter { Name = VariableReader.Named(name), ScopeKey = local ? ScopeKey.FromWire(Key.Value) : null }));
}
