using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Takes values out of a request body that the contract has let through.</summary>
internal static class RequestBody
{
    /// <summary>The longest time that a request may name counts as a century, so that deadlines stay dates.</summary>
    private const long LongestTime = 100L * 365 * 24 * 60 * 60 * 1000;

    public static string? Text(this JsonObject? body, string name) => body?[name]?.GetValue<string>();

    public static int? Number(this JsonObject? body, string name) => body?[name]?.GetValue<int>();

    public static bool? Flag(this JsonObject? body, string name) => body?[name]?.GetValue<bool>();

    public static long? Key(this JsonObject? body, string name) =>
        Text(body, name) is { } text ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>A time in milliseconds.</summary>
    public static TimeSpan? Time(this JsonObject? body, string name) =>
        body?[name]?.GetValue<long>() is { } milliseconds ? TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, -1, LongestTime)) : null;

    public static JsonObject? Object(this JsonObject? body, string name) => body?[name]?.AsObject();

    public static IReadOnlyList<string>? Texts(this JsonObject? body, string name) =>
        body?[name] is JsonArray items ? [.. items.Select(item => item!.GetValue<string>())] : null;

    /// <summary>Refuses a text that the API wants filled, which the contract does not say.</summary>
    /// <exception cref="ProblemException">400.</exception>
    public static string FilledText(this JsonObject? body, string name) =>
        Text(body, name) is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw ProblemException.InvalidArgument($"$.{name}: must not be blank.");

    /// <summary>Refuses a number below one, which the contract does not say.</summary>
    /// <exception cref="ProblemException">400.</exception>
    public static void RequirePositive(this JsonObject? body, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (body?[name] is { } number && number.GetValue<long>() < 1)
            {
                throw ProblemException.InvalidArgument($"$.{name}: must be greater than 0, was {number}.");
            }
        }
    }
}
