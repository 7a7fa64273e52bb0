using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Names an object, or a choice between objects, that is written out where it is used after its owner and property. NSwag would name
/// it after the property alone and number the ones that meet. The parts of a multipart body stay where they are: they are no object.
/// </summary>
internal sealed class NameInlineObjects : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => IsObject(document, site)))
        {
            if (site.Kind == SiteKind.OneOfVariant)
            {
                throw document.Refuse(
                    site.Schema, "this variant of a oneOf is written out in place and so has no name; move it to components/schemas.");
            }

            document.Extract(site, site.InlineName);
        }
    }

    private static bool IsObject(ApiDocument document, SchemaSite site) =>
        site.Kind is not (SiteKind.Component or SiteKind.AllOfPart)
        && !IsMultipart(site)
        && !FilterShape.IsOperatorObject(site.Schema)
        && (site.Schema.ContainsKey("properties")
            || site.Schema.ContainsKey("allOf")
            || (site.Schema.ContainsKey("oneOf") && SchemaTypes.Of(document, site.Schema).Contains("object"))
            || (site.Schema.Text("type") == "object"
                && site.Schema.ContainsKey("additionalProperties")
                && site.Schema.Object("additionalProperties") is null
                && !site.Schema.IsTrue("additionalProperties")));

    private static bool IsMultipart(SchemaSite site) =>
        site.Kind == SiteKind.Body && site.Schema.Parent!.GetPropertyName().StartsWith("multipart/", StringComparison.Ordinal);
}
