using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessInstanceAssertions
{
    /// <summary>Expects a variable to exist.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="element">The id or name of the element that it is local to. Default: the process instance.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is none.</exception>
    public Task HaveVariableNamedAsync(string name, string? element = null, CancellationToken cancellationToken = default) =>
        CheckVariableAsync(name, element, $"to have the variable '{name}'", _ => null, cancellationToken);

    /// <summary>
    /// Expects a variable to have a value. Numbers are compared by value (1 is 1.0), objects without regard to the order of their members.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">The value; it is serialized as variables are.</param>
    /// <param name="element">The id or name of the element that it is local to. Default: the process instance.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not exist, or has another value.</exception>
    public Task HaveVariableAsync(string name, object? value, string? element = null, CancellationToken cancellationToken = default)
    {
        string expected = VariableValues.Write(value, _runner.Context);
        return CheckVariableAsync(
            name,
            element,
            $"to have the variable '{name}' = {Show(expected)}",
            actual => VariableValues.AreEqual(expected, actual) ? null : $"it is {Show(actual)}",
            cancellationToken);
    }

    /// <summary>Expects a variable to be of a type and to fulfil a condition.</summary>
    /// <typeparam name="T">The type that the value is deserialized into.</typeparam>
    /// <param name="name">The name of the variable.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="element">The id or name of the element that it is local to. Default: the process instance.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not exist, is of another type, or does not fulfil the condition.</exception>
    public Task HaveVariableAsync<T>(
        string name, Func<T?, bool> condition, string? element = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return CheckVariableAsync(
            name,
            element,
            $"to have a variable '{name}' of the type {typeof(T).Name} that fulfils the condition",
            actual => Judge(name, actual, condition),
            cancellationToken);
    }

    /// <summary>Expects a variable to be of a type.</summary>
    /// <typeparam name="T">The type that the value is deserialized into.</typeparam>
    /// <param name="name">The name of the variable.</param>
    /// <param name="element">The id or name of the element that it is local to. Default: the process instance.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not exist, or is of another type.</exception>
    public Task HaveVariableOfTypeAsync<T>(string name, string? element = null, CancellationToken cancellationToken = default) =>
        CheckVariableAsync(
            name,
            element,
            $"to have a variable '{name}' of the type {typeof(T).Name}",
            actual => Judge<T>(name, actual, _ => true),
            cancellationToken);

    /// <summary>
    /// Expects a variable to contain something: an object these members and maybe others, a list these items, a text this text.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="part">What it contains; it is serialized as variables are.</param>
    /// <param name="element">The id or name of the element that it is local to. Default: the process instance.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It does not exist, or does not contain it.</exception>
    public Task HaveVariableContainingAsync(
        string name, object? part, string? element = null, CancellationToken cancellationToken = default)
    {
        string expected = VariableValues.Write(part, _runner.Context);
        return CheckVariableAsync(
            name,
            element,
            $"to have a variable '{name}' that contains {Show(expected)}",
            actual => VariableValues.Contains(actual, expected) ? null : $"it is {Show(actual)}",
            cancellationToken);
    }

    /// <summary>Expects several variables of the process instance to have values; it may have others.</summary>
    /// <param name="variables">An object whose members are variables.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">One of them does not exist, or has another value.</exception>
    public Task HaveVariablesAsync(object variables, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(variables);
        JsonVariables expected = _runner.Context.ToVariables(variables)!;
        return _runner.CheckAsync(
            $"to have the variables {Show(expected.ToString())}",
            async reader =>
            {
                List<string> wrong = [];
                foreach ((string name, JsonText value) in expected)
                {
                    (string? actual, string? missing) = await FindAsync(reader, name, null).ConfigureAwait(false);
                    if (actual is null || !VariableValues.AreEqual(value.ToString(), actual))
                    {
                        wrong.Add(missing ?? $"'{name}' is {Show(actual ?? "")}");
                    }
                }

                return wrong.Count == 0 ? null : string.Join(", and ", wrong);
            },
            cancellationToken);
    }

    /// <summary>Expects a variable not to exist.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="element">The id or name of the element that it would be local to. Default: the process instance.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">It exists.</exception>
    public Task NotHaveVariableAsync(string name, string? element = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _runner.CheckAbsenceAsync(
            $"not to have the variable '{name}'{LocalTo(element)}",
            async reader =>
                (await FindAsync(reader, name, element).ConfigureAwait(false)).Value is { } value ? $"it is {Show(value)}" : null,
            cancellationToken);
    }

    private static string LocalTo(string? element) => element is null ? "" : $", local to `{element}`";

    private static string Show(string json) => WaitReasons.Shorten(json);

    private string? Judge<T>(string name, string actual, Func<T?, bool> condition)
    {
        T? value;
        try
        {
            value = VariableValues.Read<T>(name, actual, _runner.Context);
        }
        catch (CamundaVariablesException)
        {
            return $"it is {Show(actual)}";
        }

        return condition(value) ? null : $"it is {Show(actual)}";
    }

    private Task CheckVariableAsync(
        string name, string? element, string expected, Func<string, string?> judge, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _runner.CheckAsync(
            expected + LocalTo(element),
            async reader =>
            {
                (string? actual, string? missing) = await FindAsync(reader, name, element).ConfigureAwait(false);
                return actual is null ? missing : judge(actual);
            },
            cancellationToken);
    }

    private static async Task<(string? Value, string? Missing)> FindAsync(InstanceReader reader, string name, string? element)
    {
        IReadOnlyList<ElementInstanceResult> elements = await reader.ElementsAsync().ConfigureAwait(false);
        HashSet<string> scopes;
        if (element is null)
        {
            scopes = [reader.Key.Value];
        }
        else
        {
            IReadOnlyList<string> ids = await reader.ResolveAsync(element).ConfigureAwait(false);
            scopes =
            [
                .. elements.Where(instance => ids.Contains(instance.ElementId.Value)).Select(instance => instance.ElementInstanceKey.Value),
            ];
        }

        VariableSearchResult[] found = [.. (await reader.VariablesAsync().ConfigureAwait(false)).Where(variable => variable.Name == name)];
        if (found.LastOrDefault(variable => scopes.Contains(variable.ScopeKey.Value)) is { } variable)
        {
            return (variable.Value, null);
        }

        string[] owners = [.. found.Select(other => $"{OwnerOf(other)} ({Show(other.Value)})")];
        return (null, owners.Length == 0
            ? $"there is no variable '{name}'"
            : $"the variable '{name}' is that of {string.Join(", ", owners)}");

        string OwnerOf(VariableSearchResult other) =>
            elements.FirstOrDefault(instance => instance.ElementInstanceKey.Value == other.ScopeKey.Value) is { } owner
                ? $"`{owner.ElementId}`"
                : "the process instance";
    }
}
