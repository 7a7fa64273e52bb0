namespace Camunda.Rest.Testing.Contracts;

/// <summary>The contract has a shape that its format does not know. Says where and what.</summary>
internal sealed class ContractFormatException(string path, string rule) : Exception($"contract.yaml: {path}: {rule}");
