using System.Text.Json;

namespace Camunda.Rest;

/// <summary>Names kinds of JSON values in words for messages.</summary>
internal static class JsonKindName
{
    public static string Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}
