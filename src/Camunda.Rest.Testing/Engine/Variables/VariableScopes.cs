using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>
/// Variables and their scopes: an element instance sees its own, then those of the scopes around it, up to the process instance.
/// </summary>
internal sealed class VariableScopes(EngineState state)
{
    private static readonly ImmutableSortedDictionary<string, VariableRecord> None =
        ImmutableSortedDictionary.Create<string, VariableRecord>(StringComparer.Ordinal);

    /// <summary>What expressions of that scope see.</summary>
    public VariableLookup LookupFrom(long scopeKey) => name => Find(scopeKey, name)?.Value;

    /// <summary>The variables that a scope sees, outer ones first; all, or those of the names.</summary>
    public JsonObject Visible(long scopeKey, IReadOnlyList<string> names)
    {
        JsonObject document = [];
        foreach (long scope in ScopesFrom(scopeKey).Reverse())
        {
            foreach (VariableRecord variable in LocalOf(scope).Values.Where(variable => names.Count == 0 || names.Contains(variable.Name)))
            {
                document[variable.Name] = VariableJson.Write(variable.Value);
            }
        }

        return document;
    }

    /// <summary>The variables of a scope itself.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Local(long scopeKey) =>
        [.. LocalOf(scopeKey).Values.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))];

    /// <summary>The variables that a scope sees, by name: the innermost of each.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> All(long scopeKey) =>
        [.. ScopesFrom(scopeKey).SelectMany(Local).DistinctBy(variable => variable.Key, StringComparer.Ordinal)];

    /// <summary>The value of a variable of the scope itself; null where it has none of that name.</summary>
    public JsonElement? FindLocal(long scopeKey, string name) => LocalOf(scopeKey).GetValueOrDefault(name)?.Value;

    /// <summary>Sets variables in that scope.</summary>
    public void SetLocal(ProcessInstanceRef process, long scopeKey, IEnumerable<KeyValuePair<string, JsonElement>> document)
    {
        foreach ((string name, JsonElement value) in document)
        {
            ImmutableSortedDictionary<string, VariableRecord> locals = LocalOf(scopeKey);
            VariableRecord variable = locals.TryGetValue(name, out VariableRecord? known)
                ? known with { Value = value }
                : new(state.Keys.Next(), name, value, scopeKey, process);
            state.VariablesByScope[scopeKey] = locals.SetItem(name, variable);
            state.Variables[variable.VariableKey] = variable;
        }
    }

    /// <summary>Sets each variable in the nearest scope that has it, or at the top where none has.</summary>
    public void Propagate(ProcessInstanceRef process, long scopeKey, IEnumerable<KeyValuePair<string, JsonElement>> document)
    {
        foreach (KeyValuePair<string, JsonElement> variable in document)
        {
            SetLocal(process, Find(scopeKey, variable.Key)?.ScopeKey ?? process.ProcessInstanceKey, [variable]);
        }
    }

    private VariableRecord? Find(long scopeKey, string name) =>
        ScopesFrom(scopeKey).Select(scope => LocalOf(scope).GetValueOrDefault(name)).FirstOrDefault(variable => variable is not null);

    private ImmutableSortedDictionary<string, VariableRecord> LocalOf(long scopeKey) => state.VariablesByScope.GetOr(scopeKey, None);

    private IEnumerable<long> ScopesFrom(long scopeKey)
    {
        while (state.ElementInstances.TryGet(scopeKey, out ElementInstanceRecord? element) && !element.IsProcess)
        {
            yield return scopeKey;
            scopeKey = element.ScopeKey;
        }

        yield return scopeKey;
    }
}
