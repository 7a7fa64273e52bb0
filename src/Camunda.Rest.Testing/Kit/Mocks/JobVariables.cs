using System.Text;
using System.Text.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>
/// Reads the variables that a job sees, as its activation would return them: those of inner scopes hide those around them.
/// </summary>
internal static class JobVariables
{
    private static readonly ElementInstanceType[] Scopes =
    [
        ElementInstanceType.SubProcess,
        ElementInstanceType.EventSubProcess,
        ElementInstanceType.AdHocSubProcess,
        ElementInstanceType.AdHocSubProcessInnerInstance,
        ElementInstanceType.MultiInstanceBody,
    ];

    public static async Task<JsonVariables> ReadAsync(CamundaClient client, JobSearchResult job, CancellationToken cancellationToken)
    {
        IReadOnlyList<VariableSearchResult> variables = await client.Variables.Search(truncateValues: false)
            .Where(variable => variable.ProcessInstanceKey == job.ProcessInstanceKey)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        string process = job.ProcessInstanceKey.Value;
        string element = job.ElementInstanceKey.Value;
        List<string> scopes = variables.Any(variable => variable.ScopeKey.Value != process && variable.ScopeKey.Value != element)
            ? await ScopesOfAsync(client, job, cancellationToken).ConfigureAwait(false)
            : [element, process];
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string scope in scopes)
        {
            foreach (VariableSearchResult variable in variables.Where(variable => variable.ScopeKey.Value == scope))
            {
                seen.TryAdd(variable.Name, variable.Value);
            }
        }

        StringBuilder json = new("{");
        foreach ((string name, string value) in seen.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            json.Append(json.Length > 1 ? "," : "").Append(JsonSerializer.Serialize(name)).Append(':').Append(value);
        }

        return JsonVariables.Parse(json.Append('}').ToString());
    }

    // From the element of the job outwards. An element instance does not show its scope, but can be searched by it.
    private static async Task<List<string>> ScopesOfAsync(CamundaClient client, JobSearchResult job, CancellationToken cancellationToken)
    {
        IReadOnlyList<ElementInstanceResult> active = await client.ElementInstances.Search()
            .Where(element => element.ProcessInstanceKey == job.ProcessInstanceKey && element.State == ElementInstanceState.Active)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Dictionary<string, string> outer = [];
        foreach (ElementInstanceResult scope in active.Where(element => Scopes.Contains(element.Type)))
        {
            ScopeKey key = ScopeKey.Parse(scope.ElementInstanceKey.Value);
            foreach (ElementInstanceResult inner in await client.ElementInstances.Search()
                .Where(element => element.ElementInstanceScopeKey == key)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false))
            {
                outer[inner.ElementInstanceKey.Value] = key.Value;
            }
        }

        List<string> scopes = [job.ElementInstanceKey.Value];
        while (outer.TryGetValue(scopes[^1], out string? next))
        {
            scopes.Add(next);
        }

        scopes.Add(job.ProcessInstanceKey.Value);
        return scopes;
    }
}
