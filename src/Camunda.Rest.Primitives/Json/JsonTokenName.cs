using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Returns descriptions of tokens for messages.</summary>
internal static class JsonTokenName
{
    public static string Of(JsonToken token) => token switch
    {
        JsonToken.StartObject => "an object",
        JsonToken.StartArray => "an array",
        JsonToken.String => "a string",
        JsonToken.Integer => "a whole number",
        JsonToken.Float => "a number",
        JsonToken.Boolean => "a boolean",
        JsonToken.Null => "null",
        JsonToken.Date => "a date",
        JsonToken.None => "the end of the text",
        _ => token.ToString(),
    };

    public static string Of(System.Text.Json.JsonTokenType token) => token switch
    {
        System.Text.Json.JsonTokenType.StartObject => "an object",
        System.Text.Json.JsonTokenType.StartArray => "an array",
        System.Text.Json.JsonTokenType.String => "a string",
        System.Text.Json.JsonTokenType.Number => "a number",
        System.Text.Json.JsonTokenType.True or System.Text.Json.JsonTokenType.False => "a boolean",
        System.Text.Json.JsonTokenType.Null => "null",
        _ => token.ToString(),
    };
}
