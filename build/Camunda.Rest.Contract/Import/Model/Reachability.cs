using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Which components can be reached from a set of schemas, through references and through the facts that name components.</summary>
internal static class Reachability
{
    private static readonly string[] NamingFacts = ["x-value", "x-variants", "x-key-union"];

    public static HashSet<string> From(ApiDocument document, IEnumerable<SchemaSite> sites)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> pending = new(sites.SelectMany(site => Names(site.Schema)));
        while (pending.TryDequeue(out string? name))
        {
            if (document.Schemas.ContainsKey(name) && reached.Add(name))
            {
                foreach (string next in SchemaSites.Of(name, document.Component(name)).SelectMany(site => Names(site.Schema)))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> Names(JsonObject schema)
    {
        if (schema.ReferredSchema() is { } target)
        {
            yield return target;
        }

        foreach (string name in NamingFacts.SelectMany(fact => schema.Names(fact)))
        {
            yield return name;
        }
    }
}
