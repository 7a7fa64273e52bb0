using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Names the enum of the fields that a search sorts by: <c>UserTaskSearchQuerySortRequest.field</c> is a <c>UserTaskSortField</c>.
/// NSwag would number them <c>Field1</c> to <c>Field44</c>, and the numbers move with every new search.
/// </summary>
internal sealed class NameSortFields : IRepair
{
    private static readonly string[] Suffixes = ["SearchQuerySortRequest", "QuerySortRequest", "SortRequest"];

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Property == "field" && site.Schema.ContainsKey("enum")))
        {
            if (Suffixes.FirstOrDefault(suffix => site.Owner.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix)
            {
                document.Extract(site, site.Owner[..^suffix.Length] + "SortField");
            }
        }
    }
}
