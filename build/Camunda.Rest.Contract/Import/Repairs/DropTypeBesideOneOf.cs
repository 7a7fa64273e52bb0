using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Drops the <c>type</c> that stands beside <c>oneOf</c>: the variants say it. The filter properties of 8.8 state <c>object</c> beside
/// a variant that is a string, and NSwag then generates a class where a plain value has to fit.
/// </summary>
internal sealed class DropTypeBesideOneOf : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Schema.ContainsKey("oneOf")))
        {
            if (site.Schema.Text("type") is { } type && !SchemaTypes.Of(document, site.Schema).Contains(type))
            {
                throw document.Refuse(site.Schema, $"the type '{type}' stands beside oneOf, and none of the variants is of that type.");
            }

            site.Schema.Remove("type");
        }
    }
}
