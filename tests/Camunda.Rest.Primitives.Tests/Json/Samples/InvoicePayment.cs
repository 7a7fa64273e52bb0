using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>A variant that holds a union itself.</summary>
public sealed class InvoicePayment : Payment, IJsonModel<InvoicePayment>
{
    public Payment? Fallback { get; init; }

    public JsonVariables? Details { get; init; }

    public static new InvoicePayment ReadJson(JsonReader reader)
    {
        Payment? fallback = null;
        JsonVariables? details = null;
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out string? name))
        {
            switch (name)
            {
                case "fallback": JsonRead.Read(reader, out fallback); break;
                case "details": JsonRead.Read(reader, out details); break;
                default: JsonRead.Skip(reader); break;
            }
        }

        return new InvoicePayment { Fallback = fallback, Details = details };
    }

    public override void WriteJson(JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("type");
        JsonWrite.Value(writer, "invoice");
        writer.WritePropertyName("fallback");
        JsonWrite.Value(writer, Fallback);
        writer.WritePropertyName("details");
        JsonWrite.Value(writer, Details);
        writer.WriteEndObject();
    }
}
