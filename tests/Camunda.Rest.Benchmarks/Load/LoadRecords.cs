using System.Text.Json.Serialization;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>The generated metadata of the variables.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LoadOrder))]
[JsonSerializable(typeof(LoadReceipt))]
internal sealed partial class LoadRecords : JsonSerializerContext;
