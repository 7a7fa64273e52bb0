using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ElementInstanceReference
{
    /// <summary>Finds the variables in the scope of the element instance, and none of those around it (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="truncateValues">Whether long values come shortened, marked by <c>IsTruncated</c>. Default: the API's own, which shortens them.</param>
    public SearchRequest<VariableFilter, VariableSortField, VariableSearchResult> SearchVariables(bool? truncateValues = null) =>
        new VariableResource(_context).Search(truncateValues).Where(new VariableFilter { ScopeKey = ScopeKey.FromWire(Key.Value) });

    /// <summary>Reads the variables in the scope of the element instance as one JSON object, long values in full (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaException">A call failed.</exception>
    public Task<JsonVariables> GetVariablesAsync(CancellationToken cancellationToken = default) => GetVariables<JsonVariables>().SendAsync(cancellationToken);

    /// <summary>Reads the variables in the scope of the element instance into a type, long values in full, 64-bit integers and decimals exact (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <typeparam name="T">
    /// Its members are the variables, named in camelCase unless the client's serializer settings say otherwise. What it calls required has to be there: <c>required</c>
    /// members, and constructor parameters that take no null and have no default.
    /// </typeparam>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaVariablesException">A member that the type cannot do without is missing; the message names them.</exception>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">A value does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T> GetVariablesAsync<T>(CancellationToken cancellationToken = default) => GetVariables<T>().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetVariablesAsync{T}"/> as a request, which can wait until what the type cannot do without is there.</summary>
    /// <typeparam name="T">What the variables become.</typeparam>
    public EventualRead<T> GetVariables<T>() => Reader().Read<T>();

    /// <summary>Reads one variable of the element instance as a type, a long value in full; a JSON null gives null or the type's default (<c>POST /variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CamundaVariablesException">There is no such variable, or not yet; the message says so.</exception>
    /// <exception cref="Newtonsoft.Json.JsonSerializationException">The value does not fit the type; the message names the path and the type.</exception>
    /// <exception cref="CamundaException">A call failed otherwise.</exception>
    public Task<T?> GetVariableAsync<T>(string name, CancellationToken cancellationToken = default) => GetVariable<T>(name).SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetVariableAsync{T}"/> as a request, which can wait until the variable is there.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public EventualRead<T?> GetVariable<T>(string name) => Reader().Read<T>(name);

    /// <summary>Sets variables in the scope of the element instance (<c>PUT /element-instances/{elementInstanceKey}/variables</c>); a process instance's key works too.</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>.</param>
    /// <param name="local">Whether they stay in this scope; else each is set where it exists already, up to the process instance. Default: false, as in the API.</param>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The object does not become a JSON object.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task SetVariablesAsync(object variables, bool? local = null, long? operationReference = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return _context.Api.ElementInstances.CreateElementInstanceVariablesAsync(
            Key,
            new SetVariableRequest { Variables = _context.ToVariables(variables)!, Local = local, OperationReference = Require.OperationReference(operationReference) },
            cancellationToken);
    }

    private VariableReader Reader() => new(
        _context,
        CamundaOperations.SearchVariables,
        $"element instance {Key}",
        name => SearchVariables().Where(new VariableFilter { Name = VariableReader.Named(name) }));
}
