using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>A union with a discriminator as the templates emit it.</summary>
public abstract class Payment : IJsonModel<Payment>
{
    public static Payment ReadJson(JsonReader reader)
    {
        UnionValue raw = UnionJson.Capture(reader);
        return raw.Discriminator("type") switch
        {
            "card" => raw.As<CardPayment>(),
            "invoice" => raw.As<InvoicePayment>(),
            _ => new UnknownPayment(raw.ToJsonText()),
        };
    }

    public abstract void WriteJson(JsonWriter writer);
}
