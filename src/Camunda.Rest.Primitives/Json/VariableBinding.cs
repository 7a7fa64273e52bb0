using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>Binds JSON text to a type and turns every failure into one exception that names what did not fit where.</summary>
internal static class VariableBinding
{
    /// <param name="json">The text to bind.</param>
    /// <param name="serializer">What binds it; the default when it is null.</param>
    /// <param name="claim">What did not work, to be followed by the type's name: "The value does not fit".</param>
    /// <param name="path">Where the text stands, as the start of the paths in messages.</param>
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
