using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class UserTaskReference
{

    /// <summary>Reads the variables that the task sees, of each name the innermost one, as one JSON object, long values in full (<c>POST /user-tasks/{userTaskKey}/effective-variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaException">A call failed.</exception>
    public Task<JsonVariables> GetVariablesAsync(CancellationToken cancellationToken = default) => GetVariables<JsonVariables>().SendAsync(cancellationToken);

    /// <summary>Reads the variables that the task sees, of each name the innermost one, into a type, long values in full, 64-bit integers and decimals exact (<c>POST /user-tasks/{userTaskKey}/effective-variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
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

    /// <summary>Reads one variable of the task as a type, a long value in full; a JSON null gives null or the type's default (<c>POST /user-tasks/{userTaskKey}/effective-variables/search</c>). Eventually consistent: a change is visible after a delay.</summary>
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

    private VariableReader Reader() => new(
        _context,
        CamundaOperations.SearchUserTaskEffectiveVariables,
        $"user task {Key}",
        name => SearchEffectiveVariables().Where(new UserTaskVariableFilter { Name = VariableReader.Named(name) }));
}
