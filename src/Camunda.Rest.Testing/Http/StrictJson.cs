using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Camunda.Rest.Testing.Http;

/// <summary>Parses request bodies: RFC 8259 to the letter, no name twice in an object, no broken text.</summary>
internal static class StrictJson
{
    private const int DeepestNesting = 500;

    /// <exception cref="ProblemException">400: not such JSON; says where.</exception>
    public static JsonNode? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw Malformed("is not UTF-8");
        }

        try
        {
            JsonElement root = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DeepestNesting }).RootElement;
            Examine(root);
            return root.ValueKind switch
            {
                JsonValueKind.Object => JsonObject.Create(root),
                JsonValueKind.Array => JsonArray.Create(root),
                JsonValueKind.Null => null,
                _ => JsonValue.Create(root),
            };
        }
        catch (JsonException exception)
        {
            throw Malformed($"is malformed at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            throw Malformed("has a text with half a surrogate pair");
        }
    }

    private static void Examine(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                HashSet<string> names = new(StringComparer.Ordinal);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    if (!names.Add(property.Name))
                    {
                        throw Malformed($"has the property '{property.Name}' twice in one object");
                    }

                    Examine(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Examine(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }

    private static ProblemException Malformed(string rule) => new(400, "Bad Request", $"The request body {rule}.");
}
