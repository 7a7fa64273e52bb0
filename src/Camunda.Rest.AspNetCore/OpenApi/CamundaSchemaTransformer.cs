using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Camunda.Rest.AspNetCore;

/// <summary>Describes the types of the client wherever a document contains one.</summary>
internal sealed class CamundaSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (context.Document is { } document && ModelType.IsOwn(type))
            new SchemaBuilder(document).Describe(schema, type);
        return Task.CompletedTask;
    }
}
