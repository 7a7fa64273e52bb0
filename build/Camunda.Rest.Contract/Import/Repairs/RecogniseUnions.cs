using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a choice between objects as a union with flat facts: its variants, and what tells them apart. With <c>oneOf</c> NSwag merges
/// the variants into the first one; with <c>discriminator</c> it adds a converter of its own that throws on a variant it does not know.
/// </summary>
internal sealed class RecogniseUnions : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites
            .Where(site => site.Kind == SiteKind.Component && site.Schema.ContainsKey("oneOf"))
            .ToList())
        {
            if (SchemaTypes.Of(document, site.Schema).Contains("object"))
            {
                Recognise(document, site.Owner, site.Schema);
            }
        }
    }

    private static void Recognise(ApiDocument document, string name, JsonObject schema)
    {
        List<string> variants = [];
        foreach (JsonObject reference in schema.Objects("oneOf"))
        {
            JsonObject variant = document.Resolve(reference);
            if (reference.ReferredSchema() is not { } variantName || reference.Count > 1 || !variant.ContainsKey("properties"))
            {
                throw document.Refuse(reference, "this choice is not understood: it is not between a value and its filter operators, not "
                    + "between keys, not between plain values, and not between objects that have names.");
            }

            if (variant.Text("x-union") is { } other)
            {
                throw document.Refuse(reference, $"'{variantName}' is a variant of '{other}' and of '{name}', and a class has one base.");
            }

            GiveOwnMembers(document, schema, variant);
            variant["x-union"] = name;
            variants.Add(variantName);
        }

        JsonObject union = new() { ["x-kind"] = "union", ["x-variants"] = string.Join(',', variants) };
        if (schema.Object("discriminator") is { } discriminator)
        {
            union["x-discriminator"] = discriminator.Text("propertyName")
                ?? throw document.Refuse(discriminator, "the discriminator names no property.");
            union["x-mapping"] = Mapping(document, discriminator, variants);
        }
        else
        {
            union["x-match"] = UnionMatch.Of(document, schema, variants);
        }

        CopyFacts(document, schema, union, variants);
        schema.Become(union);
    }

    /// <summary>Properties that stand on the choice itself belong to every variant.</summary>
    private static void GiveOwnMembers(ApiDocument document, JsonObject schema, JsonObject variant)
    {
        SchemaMerge merge = new(document, variant);
        merge.AddOwn(variant);
        foreach (string keyword in (string[])["properties", "required"])
        {
            if (schema[keyword] is { } value)
            {
                merge.AddOwn(new JsonObject { [keyword] = value.DeepClone() });
            }
        }

        variant.Become(merge.Result);
    }

    private static string Mapping(ApiDocument document, JsonObject discriminator, List<string> variants)
    {
        // Without a mapping the wire value is the schema's name, as OpenAPI says.
        JsonObject mapping = discriminator.Object("mapping")
            ?? new JsonObject(variants.Select(variant => KeyValuePair.Create<string, JsonNode?>(variant, JsonFacts.ReferenceTo(variant))));
        List<(string Wire, string Variant)> entries =
        [
            .. mapping.Select(entry => (entry.Key, new JsonObject { ["$ref"] = entry.Value!.DeepClone() }.ReferredSchema()!)),
        ];
        if (!entries.Select(entry => entry.Variant).ToHashSet().SetEquals(variants))
        {
            throw document.Refuse(discriminator, "the mapping and the variants of the oneOf are not the same schemas.");
        }

        if (entries.Find(entry => entry.Wire.AsSpan().IndexOfAny(',', '=') >= 0) is { Wire: not null } entry)
        {
            throw document.Refuse(
                discriminator,
                $"the wire value '{entry.Wire}' holds a comma or an equals sign, which the contract uses to separate values.");
        }

        return string.Join(',', entries.Select(entry => $"{entry.Wire}={entry.Variant}"));
    }

    private static void CopyFacts(ApiDocument document, JsonObject schema, JsonObject union, List<string> variants)
    {
        string[] used = ["oneOf", "discriminator", "properties", "required"];
        foreach ((string keyword, JsonNode? value) in schema.Where(member => !used.Contains(member.Key)))
        {
            if (!UseFacts.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                throw document.Refuse(schema, $"the keyword '{keyword}' is not understood on a choice between objects.");
            }

            union[keyword] = value?.DeepClone();
        }

        if (variants.Exists(variant => document.Component(variant).IsTrue("nullable")))
        {
            union["nullable"] = true;
        }
    }
}
