using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Reads variables as one object or one by one: all pages, without truncation.</summary>
/// <param name="context">What the resources share.</param>
/// <param name="operation">The underlying search.</param>
/// <param name="subject">The owner of the variables, for messages.</param>
/// <param name="search">Searches all variables, or those of one name.</param>
internal sealed class VariableReader(
    ResourceContext context, CamundaOperation operation, string subject, Func<string?, IAsyncEnumerable<VariableSearchResult>> search)
{
    /// <summary>Returns a filter by one name; null for all names.</summary>
    public static StringFilterProperty? Named(string? name) => name is null ? null : (StringFilterProperty)name;

    /// <summary>Returns the value of a variable, which the API returns as JSON text.</summary>
    /// <exception cref="CamundaUnreadableResponseException">The text is not JSON.</exception>
    public static JsonText ToJson(ResourceContext context, CamundaOperation operation, string name, string value)
    {
        try
        {
            return new JsonText(JsonText.Parse(value).ToString(), context.Variables);
        }
        catch (Newtonsoft.Json.JsonReaderException notJson)
        {
            throw CamundaException.Create(new CamundaFailure(
                FailureKind.Unreadable, new CamundaRequest(operation.Method, operation.PathTemplate))
            {
                Operation = operation,
                StatusCode = System.Net.HttpStatusCode.OK,
                Cause = new InvalidDataException($"The value of the variable '{name}' is not JSON.", notJson),
            });
        }
    }

    /// <summary>Reads all variables that the type accepts, and deserializes them.</summary>
    /// <exception cref="CamundaVariablesException">The type is not supported.</exception>
    public EventualRead<T> Read<T>()
    {
        var shape = VariableTypes.Readable(typeof(T), context.Variables);
        string claim = $" cannot be bound to {TypeName.Of(typeof(T))}";
        return new(context, operation, async cancellationToken =>
        {
            var variables = await ReadAsync(null, shape.Takes, shape.MissingIn, claim, cancellationToken).ConfigureAwait(false);
            return variables.As<T>();
        });
    }

    /// <summary>Reads the variable of that name.</summary>
    public EventualRead<T?> Read<T>(string name)
    {
        Require.Text(name);
        VariableTypes.CheckValue(typeof(T), context.Variables);
        return new(context, operation, async cancellationToken =>
        {
            var variables = await ReadAsync(
                name, found => found == name, found => found.Contains(name) ? [] : [name], "", cancellationToken).ConfigureAwait(false);
            return variables.Get<T>(name);
        });
    }

    private async Task<JsonVariables> ReadAsync(
        string? name,
        Func<string, bool> takes,
        Func<IEnumerable<string>, IReadOnlyList<string>> missingIn,
        string claim,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, List<VariableSearchResult>>(StringComparer.Ordinal);
        await foreach (var variable in search(name).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!takes(variable.Name))
                continue;
            if (!found.TryGetValue(variable.Name, out var scopes))
                found.Add(variable.Name, scopes = []);

            // A variable that changes while the pages are read may be on two of them.
            if (!scopes.Exists(other => other.ScopeKey == variable.ScopeKey))
                scopes.Add(variable);
        }

        var missing = missingIn(found.Keys);
        var clashes = found.Where(entry => entry.Value.Count > 1).ToArray();
        if (missing.Count > 0 || clashes.Length > 0)
            throw Mismatch(claim, missing, clashes);

        var variables = new List<KeyValuePair<string, JsonText>>(found.Count);
        foreach (var (key, scopes) in found)
            variables.Add(new(key, await ValueAsync(scopes[0], cancellationToken).ConfigureAwait(false)));
        return JsonVariables.Of(variables, context.Variables);
    }

    private async Task<JsonText> ValueAsync(VariableSearchResult variable, CancellationToken cancellationToken)
    {
        string value = variable.IsTruncated
            ? (await context.Api.Variables.GetVariableAsync(variable.VariableKey, cancellationToken).ConfigureAwait(false)).Value
            : variable.Value;
        return ToJson(context, variable.IsTruncated ? CamundaOperations.GetVariable : operation, variable.Name, value);
    }

    private CamundaVariablesException Mismatch(
        string claim, IReadOnlyList<string> missing, KeyValuePair<string, List<VariableSearchResult>>[] clashes)
    {
        string[] parts =
        [
            .. missing.Count == 0 ? [] : new[] { $"missing: '{string.Join("', '", missing)}'" },
            .. clashes.Select(clash => $"'{clash.Key}' exists in {string.Join(" and in ", clash.Value.Select(ScopeOf))}"),
        ];
        string way = clashes.Length > 0
            ? "Read a single scope: the process instance's with local: true, or an element's with camunda.ElementInstances[key]."
            : "New variables are not yet visible at first: wait with WaitUpTo, or make them optional in the type.";
        return new CamundaVariablesException($"The variables of {subject}{claim}: {string.Join("; ", parts)}. {way}")
        {
            MissingNames = missing,
            ClashingScopes = clashes.ToDictionary(
                clash => clash.Key,
                clash => (IReadOnlyList<string>)[.. clash.Value.Select(variable => variable.ScopeKey.Value)],
                StringComparer.Ordinal),
        };
    }

    private static string ScopeOf(VariableSearchResult variable) =>
        variable.ScopeKey.Value == variable.ProcessInstanceKey.Value
            ? $"the process instance {variable.ScopeKey}"
            : $"the element instance {variable.ScopeKey}";
}
