using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>
/// Cuts an entity that has the properties of all API versions down to those of one: what the schema does not have goes, and a null
/// stays only where the contract demands the property and lets it be null. Changes the tree in place.
/// </summary>
internal static class ResponseShaper
{
    public static void Shape(ApiSchema schema, JsonNode? value)
    {
        switch (schema, value)
        {
            case (ObjectSchema objectSchema, JsonObject members):
                ShapeObject(objectSchema, members);
                break;
            case (MapSchema map, JsonObject members):
                foreach ((_, JsonNode? member) in members)
                {
                    Shape(map.Values.Schema, member);
                }

                break;
            case (ArraySchema array, JsonArray items):
                foreach (JsonNode? item in items)
                {
                    Shape(array.Items.Schema, item);
                }

                break;
        }
    }

    private static void ShapeObject(ObjectSchema schema, JsonObject members)
    {
        foreach (string name in members.Select(member => member.Key).ToArray())
        {
            if (members[name] is null || (!schema.IsOpen && !schema.Properties.ContainsKey(name)))
            {
                members.Remove(name);
            }
        }

        foreach (ApiProperty property in schema.Properties.Values)
        {
            if (members.TryGetPropertyValue(property.Name, out JsonNode? member))
            {
                Shape(property.Use.Schema, member);
            }
            else if (property is { Required: true, Use.Nullable: true })
            {
                members[property.Name] = null;
            }
        }
    }
}
