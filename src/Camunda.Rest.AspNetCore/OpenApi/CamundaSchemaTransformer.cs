using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Camunda.Rest.AspNetCore;

/// <summary>
/// Describes the types of the client wherever a document contains one. Components are described at the end, when references between them
/// are kept: until then, ASP.NET Core replaces references by what they refer to.
/// </summary>
internal sealed class CamundaSchemaTransformer : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    /// <summary>The components of each document that are types of the client.</summary>
    private readonly ConditionalWeakTable<OpenApiDocument, ConcurrentDictionary<Type, bool>> _components = [];

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document is not { } document)
            return;
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (SchemaBuilder.IsComponent(type))
            _components.GetValue(document, _ => new()).TryAdd(type, true);
        else if (ModelType.IsOwn(type))
            new SchemaBuilder(document).Describe(schema, type);
        else if (context is { ParameterDescription.ParameterDescriptor.ParameterType: { } declared, JsonPropertyInfo: null })
            DescribeParameter(new SchemaBuilder(document), schema, declared);

        // A type with a converter of its own leaves no trace in the schema of its list or map.
        if (schema.Items is null && ModelType.ItemOf(type) is { } item && ModelType.IsOwn(Bare(item)))
            schema.Items = await context.GetOrCreateSchemaAsync(item, null, cancellationToken).ConfigureAwait(false);
        if (schema.AdditionalProperties is null && ModelType.ValueOf(type) is { } value && ModelType.IsOwn(Bare(value)))
            schema.AdditionalProperties = await context.GetOrCreateSchemaAsync(value, null, cancellationToken).ConfigureAwait(false);
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var builder = new SchemaBuilder(document);
        if (_components.TryGetValue(document, out var types))
        {
            foreach (var type in types.Keys.OrderBy(type => type.Name, StringComparer.Ordinal))
                builder.AddComponent(type);
        }

        return Task.CompletedTask;
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Describes a route value, query value or header, which ASP.NET Core knows as text only.</summary>
    private static void DescribeParameter(SchemaBuilder builder, OpenApiSchema schema, Type declared)
    {
        var type = Bare(declared.IsArray ? declared.GetElementType()! : declared);
        if (ModelType.IsWireValue(type) && (schema.Type & JsonSchemaType.String) != 0)
            builder.Describe(schema, type);
    }
}
