using System.Text.Json;

namespace Camunda.Rest;

/// <summary>Returns descriptions of JSON values for messages.</summary>
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
