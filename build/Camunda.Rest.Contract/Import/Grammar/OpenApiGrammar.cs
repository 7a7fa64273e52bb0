using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Grammar;

/// <summary>
/// The part of OpenAPI 3.0 that the import understands. A keyword that is not here stops the import, because leaving it
/// out could change what goes over the wire. Keywords that begin with <c>x-</c> are facts everywhere; those that decide about types are
/// listed.
/// </summary>
internal static class OpenApiGrammar
{
    public static NodeKind Schema { get; } = CreateSchema();

    public static NodeKind Operation { get; } = new("an operation");

    public static NodeKind Document { get; } = CreateDocument();

    private static NodeKind CreateSchema()
    {
        NodeKind discriminator = new NodeKind("a discriminator")
            .WithFacts(FactType.Text, "propertyName")
            .WithFacts(FactType.TextMap, "mapping");

        NodeKind schema = new NodeKind("a schema")
            .WithFacts(FactType.Text, "$ref", "type", "format", "pattern", "x-semantic-type")
            .WithFacts(
                FactType.Flag, "nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum")
            .WithFacts(
                FactType.Number, "minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "minProperties",
                "maxProperties")
            .WithFacts(FactType.Texts, "enum")
            // A list of properties. Published descriptions also write a flag; a repair moves it to where OpenAPI wants it.
            .WithFacts(FactType.FlagOrTexts, "required")
            .WithFacts(FactType.Any, "default")
            .WithChild("discriminator", discriminator)
            .WithProse("title", "description", "example", "examples", "externalDocs");

        return schema
            .WithChild("properties", schema, Many.Map)
            .WithChild("items", schema)
            .WithChild("additionalProperties", schema, Many.OneOrFlag)
            .WithChild("allOf", schema, Many.List)
            .WithChild("oneOf", schema, Many.List);
    }

    private static NodeKind CreateDocument()
    {
        NodeKind header = new NodeKind("a header")
            .WithFacts(FactType.Text, "$ref", "style")
            .WithFacts(FactType.Flag, "required", "deprecated", "explode")
            .WithChild("schema", Schema)
            .WithProse("description", "example", "examples");

        NodeKind parameter = new NodeKind("a parameter")
            .WithFacts(FactType.Text, "$ref", "name", "in", "style")
            .WithFacts(FactType.Flag, "required", "deprecated", "explode", "allowReserved", "allowEmptyValue")
            .WithChild("schema", Schema)
            .WithProse("description", "example", "examples");

        NodeKind encoding = new NodeKind("an encoding")
            .WithFacts(FactType.Text, "contentType", "style")
            .WithFacts(FactType.Flag, "explode")
            .WithChild("headers", header, Many.Map);

        NodeKind mediaType = new NodeKind("a media type")
            .WithChild("schema", Schema)
            .WithChild("encoding", encoding, Many.Map)
            .WithProse("example", "examples");

        NodeKind requestBody = new NodeKind("a request body")
            .WithFacts(FactType.Text, "$ref")
            .WithFacts(FactType.Flag, "required")
            .WithChild("content", mediaType, Many.Map)
            .WithProse("description");

        NodeKind response = new NodeKind("a response")
            .WithFacts(FactType.Text, "$ref")
            // OpenAPI does not know it here, and published descriptions write it.
            .WithFacts(FactType.Flag, "required")
            .WithChild("content", mediaType, Many.Map)
            .WithChild("headers", header, Many.Map)
            .WithProse("description");

        NodeKind server = new NodeKind("a server")
            .WithFacts(FactType.Text, "url")
            .WithChild(
                "variables",
                new NodeKind("a server variable").WithFacts(FactType.Any, "default", "enum").WithProse("description"),
                Many.Map)
            .WithProse("description");

        Operation
            .WithFacts(FactType.Text, "operationId")
            .WithFacts(FactType.Flag, "deprecated", "x-eventually-consistent", "x-alpha")
            .WithFacts(FactType.Texts, "tags")
            .WithFacts(FactType.Any, "security")
            .WithChild("parameters", parameter, Many.List)
            .WithChild("requestBody", requestBody)
            .WithChild("responses", response, Many.Map)
            .WithProse("summary", "description", "externalDocs");

        NodeKind pathItem = new NodeKind("a path")
            .WithFacts(FactType.Text, "$ref")
            .WithChild("parameters", parameter, Many.List)
            .WithChild("servers", server, Many.List)
            .WithProse("summary", "description");
        foreach (string method in HttpMethods.All)
        {
            pathItem.WithChild(method, Operation);
        }

        NodeKind securityScheme = new NodeKind("a security scheme")
            .WithFacts(FactType.Text, "$ref", "type", "scheme", "bearerFormat", "name", "in", "openIdConnectUrl")
            .WithProse("description");

        NodeKind components = new NodeKind("the components")
            .WithChild("schemas", Schema, Many.Map)
            .WithChild("responses", response, Many.Map)
            .WithChild("parameters", parameter, Many.Map)
            .WithChild("requestBodies", requestBody, Many.Map)
            .WithChild("headers", header, Many.Map)
            .WithChild("securitySchemes", securityScheme, Many.Map)
            .WithProse("examples");

        NodeKind info = new NodeKind("the info")
            .WithFacts(FactType.Text, "version")
            .WithProse("title", "summary", "description", "contact", "license", "termsOfService");

        return new NodeKind("the document")
            .WithFacts(FactType.Text, "openapi")
            .WithFacts(FactType.Any, "security")
            .WithChild("info", info)
            .WithChild("servers", server, Many.List)
            .WithChild("tags", new NodeKind("a tag").WithFacts(FactType.Text, "name").WithProse("description", "externalDocs"), Many.List)
            .WithChild("paths", pathItem, Many.Map)
            .WithChild("components", components)
            .WithProse("externalDocs");
    }
}
