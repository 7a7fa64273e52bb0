using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Finds every schema of a document and names its place.</summary>
internal sealed class SchemaSites
{
    private readonly List<SchemaSite> _sites = [];

    private SchemaSites()
    {
    }

    public static IReadOnlyList<SchemaSite> Of(ApiDocument document)
    {
        SchemaSites sites = new();
        foreach ((string name, JsonNode? schema) in document.Schemas)
        {
            sites.Visit(schema!.AsObject(), SiteKind.Component, name, "");
        }

        foreach (ContractOperation operation in document.Operations)
        {
            sites.VisitOperation(operation);
        }

        return sites._sites;
    }

    /// <summary>The schemas under one operation, inner ones first.</summary>
    public static IReadOnlyList<SchemaSite> Of(ContractOperation operation)
    {
        SchemaSites sites = new();
        sites.VisitOperation(operation);
        return sites._sites;
    }

    /// <summary>The schema and all schemas written out inside it, inner ones first.</summary>
    public static IReadOnlyList<SchemaSite> Of(string name, JsonObject component)
    {
        SchemaSites sites = new();
        sites.Visit(component, SiteKind.Component, name, "");
        return sites._sites;
    }

    private void VisitOperation(ContractOperation operation)
    {
        string owner = PascalCase.Of(operation.Id);
        foreach (JsonObject parameter in operation.Parameters)
        {
            VisitIfPresent(parameter, SiteKind.Parameter, owner, PascalCase.Of(parameter.Text("name") ?? ""));
        }

        if (operation.Body is { } body)
        {
            VisitContent(body, owner, "Request");
        }

        foreach ((string _, JsonNode? response) in operation.Json.Object("responses") ?? [])
        {
            VisitContent(response!.AsObject(), owner, "Response");
            VisitHeaders(response.AsObject(), owner);
        }
    }

    private void VisitContent(JsonObject holder, string owner, string member)
    {
        foreach ((string _, JsonNode? mediaType) in holder.Object("content") ?? [])
        {
            VisitIfPresent(mediaType!.AsObject(), SiteKind.Body, owner, member);
            foreach ((string _, JsonNode? encoding) in mediaType.AsObject().Object("encoding") ?? [])
            {
                VisitHeaders(encoding!.AsObject(), owner);
            }
        }
    }

    private void VisitHeaders(JsonObject holder, string owner)
    {
        foreach ((string name, JsonNode? header) in holder.Object("headers") ?? [])
        {
            VisitIfPresent(header!.AsObject(), SiteKind.Header, owner, PascalCase.Of(name));
        }
    }

    private void VisitIfPresent(JsonObject holder, SiteKind kind, string owner, string member)
    {
        if (holder.Object("schema") is { } schema)
        {
            Visit(schema, kind, owner, member);
        }
    }

    private void Visit(JsonObject schema, SiteKind kind, string owner, string member)
    {
        foreach ((string name, JsonNode? property) in schema.Object("properties") ?? [])
        {
            Visit(property!.AsObject(), SiteKind.Property, owner, member + PascalCase.Of(name));
        }

        if (schema.Object("items") is { } items)
        {
            Visit(items, SiteKind.Item, owner, member + "Item");
        }

        if (schema.Object("additionalProperties") is { } value)
        {
            Visit(value, SiteKind.MapValue, owner, member + "Value");
        }

        foreach (JsonObject part in schema.Objects("allOf"))
        {
            Visit(part, SiteKind.AllOfPart, owner, member);
        }

        foreach (JsonObject variant in schema.Objects("oneOf"))
        {
            Visit(variant, SiteKind.OneOfVariant, owner, member);
        }

        _sites.Add(new SchemaSite(schema, kind, owner, member));
    }
}
