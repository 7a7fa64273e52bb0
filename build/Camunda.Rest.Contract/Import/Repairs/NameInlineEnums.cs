using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Names an enum that is written out where it is used. NSwag would name it after the property alone and number the ones that meet.
/// The name is that of the entity and the property, <c>IncidentErrorType</c> for <c>IncidentResult.errorType</c> and
/// <c>IncidentFilter.errorType</c>, so that a result's value can be put into a filter; where enums of that name differ in their values,
/// each is named after its full owner.
/// </summary>
internal sealed class NameInlineEnums : IRepair
{
    private static readonly string[] Roles = ["FilterFields", "Filter", "SearchResult", "Result", "Response", "Request"];

    public void Apply(ApiDocument document)
    {
        IEnumerable<IGrouping<string, SchemaSite>> groups = document.Sites
            .Where(site => site.Kind is not (SiteKind.Component or SiteKind.AllOfPart) && site.Schema.ContainsKey("enum"))
            .GroupBy(site => EntityName(document, site));
        foreach (IGrouping<string, SchemaSite> sites in groups.ToList())
        {
            JsonObject first = document.Schemas.Object(sites.Key) ?? sites.First().Schema;
            bool shared = sites.All(site => HaveSameValues(site.Schema, first));
            foreach (SchemaSite site in sites)
            {
                if (shared && document.Schemas.ContainsKey(sites.Key))
                {
                    ApiDocument.Refer(site, sites.Key);
                }
                else
                {
                    document.Extract(site, shared ? sites.Key : site.InlineName);
                }
            }
        }
    }

    private static string EntityName(ApiDocument document, SchemaSite site)
    {
        // A union's name is its own: a job's result is not the result of reading a job.
        bool union = document.Schemas.Object(site.Owner)?.ContainsKey("oneOf") == true;
        string? role = union
            ? null
            : Array.Find(Roles, role => site.Owner.EndsWith(role, StringComparison.Ordinal) && site.Owner.Length > role.Length);
        string entity = role is null ? site.Owner : site.Owner[..^role.Length];
        return entity.EndsWith(site.Member, StringComparison.Ordinal) ? entity : entity + site.Member;
    }

    private static bool HaveSameValues(JsonObject one, JsonObject other) =>
        one.ContainsKey("enum") && other.ContainsKey("enum") && one.Texts("enum").ToHashSet().SetEquals(other.Texts("enum"));
}
