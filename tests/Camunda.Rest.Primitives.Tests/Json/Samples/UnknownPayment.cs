using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>What a later version of the API may bring.</summary>
public sealed class UnknownPayment(JsonText json) : Payment
{
    public JsonText Json { get; } = json;

    public override void WriteJson(JsonWriter writer) => Json.WriteJson(writer);
}
