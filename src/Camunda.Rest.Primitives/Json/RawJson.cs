using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Returns the current value of any reader as JSON text, and validates JSON text of the caller.</summary>
internal static class RawJson
{
    /// <summary>
    /// Returns the current value as text: verbatim when the reader has its source, otherwise composed from the tokens, which keeps the
    /// values but not their spelling (the host's reader has already converted dates and doubles).
    /// </summary>
    public static string Capture(JsonReader reader)
    {
        if (reader is IExactJsonReader exact) return exact.CaptureRaw();
        reader.MoveToValue();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = CamundaJson.CreateWriter(text)) writer.WriteToken(reader);
        return text.ToString();
    }

    /// <summary>
    /// Validates text against the JSON grammar of RFC 8259, which Newtonsoft does not enforce, and trims it. Arrays and objects may nest
    /// 100,000 deep.
    /// </summary>
    /// <exception cref="Newtonsoft.Json.JsonReaderException">The text is not one JSON value.</exception>
    /// <exception cref="ArgumentException">A string in it contains an unpaired surrogate, verbatim or escaped.</exception>
    public static string Validate(string json)
    {
        if (HalfPairs.In(json)) throw HalfPairs.Refusal("The JSON text", json);
        ReadOnlySpan<char> trimmed = json.AsSpan().Trim(" \t\r\n");
        byte[] bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(trimmed.Length));
        try
        {
            int count = Encoding.UTF8.GetBytes(trimmed, bytes);
            var reader = new Utf8JsonReader(bytes.AsSpan(0, count), new JsonReaderOptions { MaxDepth = CamundaJsonReader.RawDepthLimit });
            while (reader.Read())
            {
            }
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new JsonReaderException($"The text is not JSON: {e.Message}", e);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
        }

        if (HalfPairs.InEscapes(trimmed)) throw HalfPairs.Refusal("The JSON text", json);
        return trimmed.Length == json.Length ? json : trimmed.ToString();
    }
}
