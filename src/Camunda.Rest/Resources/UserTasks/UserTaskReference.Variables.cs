using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class UserTaskReference
{

    /// <summary>
    /// Reads the variables that are visible to the task as one JSON object, without truncation; for each name the innermost one
    /// (<c>POST /user-tasks/{userTaskKey}/effective-variables/search</c>). Eventually consistent: recent changes are not yet visible.
    /// </summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="CamundaException">A call failed.</exception>
    public Task<JsonVariables> GetVariablesAsync(CancellationToken cancellationToken = default) =>
        GetVariables<JsonVariables>().SendAsync(cancellationToken);

    /// <summary>
    /// Deserializes the variables that are visible to the task, without truncation and with exact 64-bit integers and decimals; for each
    /// name the innermost one (<c>POST /user-tasks/{userTaskKey}/effective-variables/search</c>). Eventually consistent: recent changes are
    /// not yet visible.
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
    /// Deserializes one variable of the task, without truncation; a JSON null returns null or the type's default
    /// (<c>POST /user-tasks/{userTaskKey}/effective-variables/search</c>). Eventually consistent: recent changes are not yet visible.
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

    private VariableReader Reader() => new(
        _context,
        CamundaOperations.SearchUserTaskEffectiveVariables,
        $"user task {Key}",
        name => SearchEffectiveVariables().Where(new UserTaskVariableFilter { Name = VariableReader.Named(name) }));
}
