using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes whether an object takes other members as <c>x-open</c> or <c>x-closed</c>, and closes it for the generator: NSwag adds a
/// dictionary for the other members to every class that does not say <c>additionalProperties: false</c>.
/// </summary>
internal sealed class MarkOpenObjects : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites)
        {
            JsonObject schema = site.Schema;
            if (!schema.ContainsKey("properties") && (schema.Text("type") != "object" || schema.Object("additionalProperties") is not null))
            {
                continue;
            }

            if (schema.Text("type") is not (null or "object") || schema.Object("additionalProperties") is not null)
            {
                throw document.Refuse(schema, "an object has properties, or members that all look alike; this one has both.");
            }

            if (schema["additionalProperties"] is { } others)
            {
                schema[others.GetValue<bool>() ? "x-open" : "x-closed"] = true;
            }

            schema["type"] = "object";
            schema["additionalProperties"] = false;
        }
    }
}
