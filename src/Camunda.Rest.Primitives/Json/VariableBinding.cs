using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>Deserializes JSON text and turns every failure into one exception with the path and the type.</summary>
internal static class VariableBinding
{
    /// <param name="json">The JSON text.</param>
    /// <param name="serializer">Deserializes the text; null means the default.</param>
    /// <param name="claim">What failed, to be followed by the type's name: "The value does not match".</param>
    /// <param name="path">The path of the text, with which the paths in messages start.</param>
    public static T? Bind<T>(string json, VariableSerializer? serializer, string claim, string? path)
    {
        try
        {
            return (serializer ?? VariableSerializer.Default).Deserialize<T>(json, path);
        }
        catch (JsonException e)
        {
            (string failedPath, int line, int position) = e switch
            {
                JsonReaderException reading => (reading.Path ?? path ?? "", reading.LineNumber, reading.LinePosition),
                JsonSerializationException binding => (binding.Path ?? path ?? "", binding.LineNumber, binding.LinePosition),
                _ => (path ?? "", 0, 0),
            };
            string where = failedPath.Length == 0 ? "" : $" at '{failedPath}'";
            throw new JsonSerializationException($"{claim} {TypeName.Of(typeof(T))}{where}: {e.Message}", failedPath, line, position, e);
        }
    }
}
