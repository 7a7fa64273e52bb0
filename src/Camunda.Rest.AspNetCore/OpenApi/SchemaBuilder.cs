using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Json;
using Microsoft.OpenApi;

namespace Camunda.Rest.AspNetCore;

/// <summary>
/// Describes the types of the client by what their converters write. Keys, ids, enums, models, unions and filters become components of a
/// document, named like the types.
/// </summary>
internal sealed class SchemaBuilder(OpenApiDocument document)
{
    /// <summary>The known values of an open enum, which others may join.</summary>
    private const string ExtensibleEnum = "x-extensible-enum";

    /// <summary>The greatest length of an id whose pattern is a setting of the cluster.</summary>
    private const int MaxIdLength = 256;

    private const string ExampleNumber = "2251799813685249";

    private readonly HashSet<Type> _described = [];

    /// <summary>Returns whether a type is a component with a name of its own.</summary>
    public static bool IsComponent(Type type) => ModelType.IsOwn(type) && type != typeof(JsonText) && type != typeof(FilterFlag);

    /// <summary>Describes a type of the client in place.</summary>
    public void Describe(OpenApiSchema schema, Type type)
    {
        if (ModelType.IsOpenEnum(type))
            DescribeEnum(schema, type);
        else if (ModelType.IsWireValue(type))
            DescribeKey(schema, RuleOf(type));
        else if (type == typeof(FilterFlag))
            schema.Type = JsonSchemaType.Boolean;
        else if (type == typeof(JsonVariables))
            DescribeMap(schema, new OpenApiSchema());
        else if (ModelType.FieldOf(type) is { } field)
            DescribeFilter(schema, type, field);
        else if (type.IsAbstract)
            DescribeUnion(schema, type);
        else if (ModelType.ItemOf(type) is { } item && type != typeof(JsonText))
            DescribeList(schema, Of(item));
        else if (ModelShape.Of(type) is { } shape)
            DescribeModel(schema, type, shape);
    }

    /// <summary>Adds a type as a component of the document, or describes it where it is already one.</summary>
    public void AddComponent(Type type)
    {
        // Marked first: models can contain themselves.
        if (!_described.Add(type))
            return;
        if (document.Components?.Schemas?.TryGetValue(type.Name, out var known) != true || known is not OpenApiSchema schema)
        {
            schema = new OpenApiSchema();
            document.AddComponent(type.Name, schema);
        }

        Describe(schema, type);
    }

    /// <summary>Returns the schema of a type: a reference to a component, which is added if needed, or a schema of its own.</summary>
    private IOpenApiSchema Of(Type type, NullabilityInfo? nullability = null, bool canBeNull = false)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        canBeNull |= bare != type;
        if (bare == typeof(JsonText))
            return new OpenApiSchema();
        if (IsComponent(bare))
            return OrNull(ReferTo(bare), canBeNull);

        var schema = new OpenApiSchema();
        if (ModelType.IsOwn(bare))
            Describe(schema, bare);
        else if (ModelType.ValueOf(bare) is { } value)
            DescribeMap(schema, Of(value, nullability?.GenericTypeArguments[1]));
        else if (ModelType.ItemOf(bare) is { } item)
            DescribeList(schema, OfItem(item, nullability));
        else
            DescribeScalar(schema, bare);
        if (canBeNull)
            schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private IOpenApiSchema OfItem(Type item, NullabilityInfo? list) =>
        list?.GenericTypeArguments is [var nullability]
            ? Of(item, nullability, nullability.ReadState == NullabilityState.Nullable)
            : Of(item);

    private static IOpenApiSchema OrNull(OpenApiSchemaReference reference, bool canBeNull) =>
        canBeNull ? new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference] } : reference;

    private OpenApiSchemaReference ReferTo(Type type)
    {
        AddComponent(type);
        return new OpenApiSchemaReference(type.Name, document);
    }

    private static SemanticTypeRule RuleOf(Type type) =>
        (SemanticTypeRule)type.GetProperty("Rule")!.GetValue(null)!;

    private static void DescribeKey(OpenApiSchema schema, SemanticTypeRule rule)
    {
        schema.Type = JsonSchemaType.String;
        schema.MinLength = rule.ChecksPattern ? rule.MinLength : 1;
        schema.MaxLength = rule.ChecksPattern ? rule.MaxLength : MaxIdLength;
        schema.Pattern = rule.ChecksPattern ? rule.Pattern : null;
        if (rule.IsKey && rule.IsValid(ExampleNumber))
            schema.Example = ExampleNumber;
    }

    private static void DescribeEnum(OpenApiSchema schema, Type type)
    {
        var known = ((System.Collections.IEnumerable)type.GetProperty("KnownValues")!.GetValue(null)!).Cast<IWireValue>();
        string[] values = [.. known.Select(value => value.Value)];
        schema.Type = JsonSchemaType.String;
        schema.Examples = [.. values.Select(value => (JsonNode)value)];
        schema.Extensions = new Dictionary<string, IOpenApiExtension>
        {
            [ExtensibleEnum] = new JsonNodeExtension(new JsonArray([.. values.Select(value => JsonValue.Create(value))])),
        };
    }

    private static void DescribeMap(OpenApiSchema schema, IOpenApiSchema value)
    {
        schema.Type = JsonSchemaType.Object;
        schema.AdditionalProperties = value;
    }

    private static void DescribeList(OpenApiSchema schema, IOpenApiSchema item)
    {
        schema.Type = JsonSchemaType.Array;
        schema.Items = item;
    }

    private static void DescribeScalar(OpenApiSchema schema, Type type)
    {
        (schema.Type, schema.Format) = type switch
        {
            _ when type == typeof(string) => (JsonSchemaType.String, null),
            _ when type == typeof(bool) => (JsonSchemaType.Boolean, null),
            _ when type == typeof(int) => (JsonSchemaType.Integer, "int32"),
            _ when type == typeof(long) => (JsonSchemaType.Integer, "int64"),
            _ when type == typeof(float) => (JsonSchemaType.Number, "float"),
            _ when type == typeof(double) => (JsonSchemaType.Number, "double"),
            _ when type == typeof(decimal) => (JsonSchemaType.Number, "double"),
            _ when type == typeof(DateTimeOffset) => (JsonSchemaType.String, "date-time"),
            _ when type == typeof(Guid) => (JsonSchemaType.String, "uuid"),
            _ when type == typeof(Uri) => (JsonSchemaType.String, "uri"),
            _ => throw new NotSupportedException($"{type} has no schema. Report this as a defect."),
        };
    }

    private void DescribeFilter(OpenApiSchema schema, Type filter, Type field)
    {
        var operators = (FilterProperty)Activator.CreateInstance(filter)!;
        schema.AnyOf =
        [
            Of(field),
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = operators.SupportedOperators.ToDictionary(op => op.WireName(), op => op switch
                {
                    FilterOperator.In or FilterOperator.NotIn => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(field) },
                    FilterOperator.Like => new OpenApiSchema { Type = JsonSchemaType.String },
                    FilterOperator.Exists => new OpenApiSchema { Type = JsonSchemaType.Boolean },
                    _ => Of(field),
                }),
            },
        ];
    }

    private void DescribeUnion(OpenApiSchema schema, Type union) =>
        schema.AnyOf = [.. ModelType.VariantsOf(union).Select(variant => Of(variant)), new OpenApiSchema { Type = JsonSchemaType.Object }];

    private void DescribeModel(OpenApiSchema schema, Type type, ModelShape shape)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = shape.Properties.ToDictionary(property => property.Name, Of);
        schema.Required = new SortedSet<string>(WrittenProperties.Of(type), StringComparer.Ordinal);
        if (shape.IsOpen)
            schema.AdditionalProperties = new OpenApiSchema();
    }

    private IOpenApiSchema Of(ModelProperty property) => Of(
        property.Member.PropertyType, property.Nullability, property.Nullability.ReadState == NullabilityState.Nullable);
}
