using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Captures the current value of a reader until the variant of a union is known.</summary>
public static class UnionJson
{
    /// <summary>Captures the current value as text and leaves the reader on its last token.</summary>
    public static UnionValue Capture(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.MoveToValue();
        string path = reader.Path;
        var exact = reader as IExactJsonReader;
        return new UnionValue(RawJson.Capture(reader), path, exact?.Names, exact?.Variables, (reader as CamundaJsonReader)?.Losses);
    }
}
