using System.Text.Json.Serialization;

namespace Camunda.Rest.Tests.Variables;

/// <summary>The generated metadata of some types of variables.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VariableSerializationOptionTests.Order))]
[JsonSerializable(typeof(VariableSerializationOptionTests.Attempt))]
[JsonSerializable(typeof(VariableSerializationOptionTests.Receipt))]
[JsonSerializable(typeof(Dictionary<string, decimal>))]
internal sealed partial class OptionContext : JsonSerializerContext;
