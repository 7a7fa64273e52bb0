using System.Text.Json.Serialization;

namespace Camunda.Rest.Samples.NativeAot;

/// <summary>The types of variables, for which System.Text.Json generates the code at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Charge))]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class Variables : JsonSerializerContext;
