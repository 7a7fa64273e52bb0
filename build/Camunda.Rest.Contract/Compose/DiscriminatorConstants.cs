using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>
/// Gives the discriminator of each variant of a union the one value that it can have, so that a caller need not repeat it.
/// </summary>
internal static class DiscriminatorConstants
{
    public static void Set(JsonObject schemas)
    {
        foreach ((_, JsonNode? union) in schemas)
        {
            if (union!.Text("x-discriminator") is not { } discriminator)
            {
                continue;
            }

            IEnumerable<IGrouping<string, string[]>> variants = union.Names("x-mapping")
                .Select(pair => pair.Split('='))
                .GroupBy(pair => pair[1]);
            foreach (IGrouping<string, string[]> variant in variants.Where(variant => variant.Count() == 1))
            {
                if (schemas[variant.Key]!["properties"]?[discriminator] is JsonObject property)
                {
                    Set((JsonObject)schemas[variant.Key]!, discriminator, property, variant.Single()[0]);
                }
            }
        }
    }

    /// <summary>A constant is never null, whatever the contract says, and it is what the member reads as when it is missing.</summary>
    private static void Set(JsonObject variant, string name, JsonObject property, string value)
    {
        property["x-const"] = value;
        property["x-not-null"] = true;
        property.Remove("nullable");
        if (property.Remove("x-empty"))
        {
            property["x-stored"] = property["x-name"]!.DeepClone();
        }

        if (!variant.Required().Contains(name))
        {
            variant["required"] = new JsonArray([.. variant.Required().Append(name).Select(required => JsonValue.Create(required))]);
        }
    }
}
