using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>A variant of a union as the templates emit it.</summary>
public sealed class CardPayment : Payment, IJsonModel<CardPayment>
{
    public string Number { get; init; } = "";

    public int Limit { get; init; }

    public static new CardPayment ReadJson(JsonReader reader)
    {
        string number = "";
        int limit = 0;
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out string? name))
        {
            switch (name)
            {
                case "number": JsonRead.Read(reader, out number); break;
                case "limit": JsonRead.Read(reader, out limit); break;
                default: JsonRead.Skip(reader); break;
            }
        }

        return new CardPayment { Number = number, Limit = limit };
    }

    public override void WriteJson(JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("type");
        JsonWrite.Value(writer, "card");
        writer.WritePropertyName("number");
        JsonWrite.Value(writer, Number);
        writer.WritePropertyName("limit");
        JsonWrite.Value(writer, Limit);
        writer.WriteEndObject();
    }
}
