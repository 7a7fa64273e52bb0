using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Microsoft.OpenApi;
using NUnit.Framework;

namespace Camunda.Rest.AspNetCore.Tests.OpenApi;

/// <summary>The schemas of all types of the contract, against what System.Text.Json writes.</summary>
internal sealed class SchemaBuilderTests
{
    private static IEnumerable<TestCaseData> Models =>
        GeneratedTypes.Cases(GeneratedTypes.Dtos.Where(type => ModelShape.Of(type) is not null));

    private static IEnumerable<TestCaseData> Others => GeneratedTypes.Cases(
        [.. GeneratedTypes.Unions, .. GeneratedTypes.Filters, .. GeneratedTypes.Lists, .. GeneratedTypes.Enums, .. GeneratedTypes.Keys]);

    [TestCaseSource(nameof(Models))]
    public void Describe_AModel_HasThePropertiesThatSystemTextJsonWrites(Type type)
    {
        OpenApiSchema schema = Describe(type);

        JsonObject written = Write(type).AsObject();
        bool isOpen = schema.AdditionalProperties is not null;
        string[] names = [.. written.Select(property => property.Key).Where(name => !isOpen || name != "entry")];
        Assert.Multiple(() =>
        {
            Assert.That(schema.Type, Is.EqualTo(JsonSchemaType.Object));
            Assert.That(names, Is.SubsetOf(schema.Properties!.Keys));
            Assert.That(schema.Required!, Is.SubsetOf(names));
            foreach (string name in names)
                Assert.That(Matches(schema.Properties![name], written[name]), $"{name}: {written[name]?.ToJsonString()}");
        });
    }

    [TestCaseSource(nameof(Others))]
    public void Describe_AnyOtherType_MatchesWhatSystemTextJsonWrites(Type type) =>
        Assert.That(Matches(Describe(type), Write(type)), Write(type).ToJsonString());

    private static OpenApiSchema Describe(Type type)
    {
        var schema = new OpenApiSchema();
        new SchemaBuilder(new OpenApiDocument()).Describe(schema, type);
        return schema;
    }

    private static JsonNode Write(Type type) => JsonSerializer.SerializeToNode(SampleValue.Create(type), type)!;

    /// <summary>Validates a value against a schema, as far as schemas of the client go.</summary>
    private static bool Matches(IOpenApiSchema schema, JsonNode? value)
    {
        if (schema.AnyOf is { Count: > 0 } any)
            return any.Any(option => Matches(option, value));
        if (schema.OneOf is { Count: > 0 } one)
            return one.Count(option => Matches(option, value)) == 1;
        if (schema.Type is { } type && (type & TypeOf(value)) == 0)
            return false;
        return value switch
        {
            JsonObject members => (schema.Required ?? new HashSet<string>()).All(members.ContainsKey)
                && members.All(member => schema.Properties?.TryGetValue(member.Key, out var property) == true
                    ? Matches(property, member.Value)
                    : schema.AdditionalProperties is null || Matches(schema.AdditionalProperties, member.Value)),
            JsonArray items => schema.Items is null || items.All(item => Matches(schema.Items, item)),
            JsonValue text when text.TryGetValue(out string? content) =>
                schema.Pattern is null || System.Text.RegularExpressions.Regex.IsMatch(content, schema.Pattern),
            _ => true,
        };
    }

    private static JsonSchemaType TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => JsonSchemaType.Null,
        JsonValueKind.Object => JsonSchemaType.Object,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number when value.AsValue().TryGetValue(out long _) => JsonSchemaType.Integer | JsonSchemaType.Number,
        JsonValueKind.Number => JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };
}
