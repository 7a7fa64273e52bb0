using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Holds the current value of a reader until it is known which variant of a union it is.</summary>
public static class UnionJson
{
    /// <summary>Takes the current value as its text and leaves the reader on its last token.</summary>
    public static UnionValue Capture(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.MoveToValue();
        string path = reader.Path;
        var exact = reader as IExactJsonReader;
        return new UnionValue(RawJson.Capture(reader), path, exact?.Names, exact?.Variables, (reader as CamundaJsonReader)?.Losses);
    }
}
