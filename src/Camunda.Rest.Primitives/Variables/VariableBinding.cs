using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>Binds JSON text to a type and turns every failure into one exception that names what did not fit where.</summary>
internal static class VariableBinding
{
    public static T? Bind<T>(string json, VariableSerializer? serializer, string subject, string? path)
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
            throw new JsonSerializationException($"{subject} does not fit {TypeName.Of(typeof(T))}{where}: {e.Message}", failedPath, line, position, e);
        }
    }
}
