using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Camunda.Rest;

/// <summary>Deserializes JSON text and turns every failure into one exception with the path and the type.</summary>
internal static class VariableBinding
{
    /// <param name="json">The JSON text.</param>
    /// <param name="serialization">Deserializes the text; null means the default.</param>
    /// <param name="claim">What failed, to be followed by the type's name: "The value does not match".</param>
    /// <param name="path">The path of the text, with which the paths in messages start.</param>
    /// <exception cref="CamundaVariablesException">The JSON does not match the type, or the type cannot be deserialized.</exception>
    public static T? Bind<T>(string json, VariableSerialization? serialization, string claim, string? path)
    {
        serialization ??= VariableSerialization.Default;
        try
        {
            return serialization.Read<T>(json, path);
        }
        catch (CamundaVariablesException)
        {
            throw;
        }
        // Converters and constructors of the caller's types throw anything.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw Failure(typeof(T), json, serialization, claim, path, error);
        }
    }

    private static CamundaVariablesException Failure(
        Type type, string json, VariableSerialization serialization, string claim, string? prefix, Exception error)
    {
        string subject = $"{claim} {TypeName.Of(type)}";
        JToken? value = TryParse(json);
        string path = PathOf(error, prefix) is { Length: > 0 } found ? found : prefix ?? "";
        string rest = prefix is { Length: > 0 } && path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
        if (rest.Length == 0
            && value is JObject members
            && serialization.ShapeOf(type).MissingIn(members.Properties().Select(member => member.Name)) is [_, ..] missing)
        {
            return new CamundaVariablesException($"{subject}: missing '{string.Join("', '", missing)}', which the type requires.", error)
            {
                Path = path,
                Expected = TypeName.Of(type),
                Actual = "an object",
                MissingNames = missing,
            };
        }

        VariablePath local = VariablePath.Parse(rest);
        string? expected = local.TypeIn(type, serialization) is { } part ? TypeName.Of(part) : null;
        string where = path.Length == 0 ? "" : $" at '{path}'";
        return new CamundaVariablesException($"{subject}{where}: {Reason(error.Message)}", error)
        {
            Path = path,
            Expected = expected,
            Actual = value is null ? null : local.KindIn(value),
        };
    }

    /// <summary>Returns the first line of a message, without the path and position that the libraries append.</summary>
    private static string Reason(string message)
    {
        ReadOnlySpan<char> line = message.AsSpan();
        if (line.IndexOfAny('\r', '\n') is >= 0 and var end) line = line[..end];
        int path = line.LastIndexOf(" Path");
        return (path > 0 && line[path..].Contains(", line ", StringComparison.Ordinal)
            || path > 0 && line[path..].Contains("| LineNumber", StringComparison.Ordinal) ? line[..path] : line).ToString();
    }

    private static string? PathOf(Exception error, string? prefix) => error switch
    {
        JsonReaderException reading => reading.Path,
        JsonSerializationException binding => binding.Path,
        System.Text.Json.JsonException outside => VariablePath.Join(prefix, VariablePath.Of(outside)),
        _ => null,
    };

    private static JToken? TryParse(string json)
    {
        try
        {
            using CamundaJsonReader reader = CamundaJsonReader.Open(json, isDeep: true);
            reader.FloatParseHandling = FloatParseHandling.Double;
            return JToken.ReadFrom(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
