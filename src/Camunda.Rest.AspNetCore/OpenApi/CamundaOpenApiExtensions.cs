using Camunda.Rest.AspNetCore;
using Microsoft.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes the types of the client in OpenAPI documents.</summary>
public static class CamundaOpenApiExtensions
{
    /// <summary>
    /// Describes keys, ids, open enums, models, unions, filters and variables as they are in JSON:
    /// <c>services.AddOpenApi(options => options.AddCamundaSchemas())</c>. Without it their schemas are empty, because these types have
    /// converters of their own.
    /// </summary>
    /// <remarks>
    /// They become components named like the C# types. The known values of an open enum are examples, and are listed in
    /// <c>x-extensible-enum</c>: other values are valid too.
    /// </remarks>
    /// <param name="options">The options of a document.</param>
    public static OpenApiOptions AddCamundaSchemas(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var others = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = json =>
        {
            var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
            return SchemaBuilder.IsComponent(type) ? type.Name : ModelType.IsOwn(type) ? null : others(json);
        };
        var transformer = new CamundaSchemaTransformer();
        return options.AddSchemaTransformer(transformer).AddDocumentTransformer(transformer);
    }
}
