using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>A value that writes itself as JSON.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value as JSON.</summary>
    /// <exception cref="ArgumentException">A property that the API requires is not set; the message contains its name.</exception>
    void WriteJson(JsonWriter writer);
}
