using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>
/// Variables and their scopes: an element instance sees its own, then those of the scopes around it, up to the process instance.
/// </summary>
internal sealed class VariableScopes(EngineState state, StepQueue steps)
{
    /// <summary>The key of no scope: nothing is seen from there.</summary>
    public const long NoScope = 0;

    private static readonly ImmutableSortedDictionary<string, VariableRecord> None =
        ImmutableSortedDictionary.Create<string, VariableRecord>(StringComparer.Ordinal);

    /// <summary>What expressions of that scope see.</summary>
    public VisibleVariables ScopeFrom(long scopeKey) => new(this, scopeKey);

    /// <summary>The tenant that a scope belongs to.</summary>
    public string TenantOf(long scopeKey) => state.ElementInstances.TryGet(scopeKey, out ElementInstanceRecord? element)
        ? element.Process.TenantId
        : state.ProcessInstances.TryGet(scopeKey, out ProcessInstanceRecord? instance) ? instance.Process.TenantId
        : TenantIds.Default;

    /// <summary>The variables of the cluster, of a tenant, and both together, in which those of the tenant go first.</summary>
    public FeelContext ClusterVariables(string tenantId)
    {
        FeelContext cluster = Of(null);
        FeelContext tenant = Of(tenantId);
        FeelContext all = new(cluster.Entries.Concat(tenant.Entries));
        FeelContext variables = new(
            new Dictionary<string, FeelValue> { ["cluster"] = cluster, ["tenant"] = tenant, ["env"] = all });
        return new(new Dictionary<string, FeelValue> { ["vars"] = variables });

        FeelContext Of(string? owner) => new(
            state.ClusterVariables.Rows.Where(variable => variable.Id.TenantId == owner)
                .Select(variable => KeyValuePair.Create(variable.Id.Name, FeelValue.FromJson(variable.Value))));
    }

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

    /// <summary>The items of a variable of the scope itself; null where it has none of that name, or it is no list.</summary>
    public ImmutableList<JsonElement>? FindItems(long scopeKey, string name) => LocalOf(scopeKey).GetValueOrDefault(name)?.Content.Items;

    /// <summary>The variables of a scope itself, as a document that its receiver may change.</summary>
    public JsonObject LocalDocument(long scopeKey)
    {
        JsonObject document = [];
        foreach (VariableRecord variable in LocalOf(scopeKey).Values)
        {
            document[variable.Name] = VariableJson.Write(variable.Value);
        }

        return document;
    }

    /// <summary>Sets variables in that scope.</summary>
    public void SetLocal(ProcessInstanceRef process, long scopeKey, IEnumerable<KeyValuePair<string, JsonElement>> document) =>
        Notify([.. document.Select(variable => Set(process, scopeKey, variable.Key, variable.Value))]);

    /// <summary>Sets each variable in the nearest scope that has it, or at the top where none has.</summary>
    public void Propagate(ProcessInstanceRef process, long scopeKey, IEnumerable<KeyValuePair<string, JsonElement>> document) => Notify(
        [
            .. document.Select(variable => Set(
                process, Find(scopeKey, variable.Key)?.ScopeKey ?? process.ProcessInstanceKey, variable.Key, variable.Value)),
        ]);

    /// <summary>Sets a variable in that scope to a list that differs from the present one.</summary>
    public void SetItems(ProcessInstanceRef process, long scopeKey, string name, ImmutableList<JsonElement> items) =>
        Notify([Put(process, scopeKey, name, new(items))]);

    // Null where the variable has that value already.
    private VariableChange? Set(ProcessInstanceRef process, long scopeKey, string name, JsonElement value) =>
        FindLocal(scopeKey, name)?.GetRawText() == value.GetRawText() ? null : Put(process, scopeKey, name, new(value));

    private VariableChange Put(ProcessInstanceRef process, long scopeKey, string name, VariableValue value)
    {
        ImmutableSortedDictionary<string, VariableRecord> locals = LocalOf(scopeKey);
        bool isNew = !locals.TryGetValue(name, out VariableRecord? known);
        VariableRecord variable = isNew ? new(state.Keys.Next(), name, value, scopeKey, process) : known! with { Content = value };
        state.VariablesByScope[scopeKey] = locals.SetItem(name, variable);
        state.Variables[variable.VariableKey] = variable;
        return new VariableChange(scopeKey, name, isNew);
    }

    private void Notify(IReadOnlyList<VariableChange?> changes)
    {
        VariableChange[] actual = [.. changes.OfType<VariableChange>()];
        if (actual.Length > 0 && state.Conditions.Keys.Any())
        {
            steps.Enqueue(new VariablesChanged(actual));
        }
    }

    /// <summary>The variable of that name in the nearest scope that has it, or null.</summary>
    public VariableRecord? Find(long scopeKey, string name) =>
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
