using System.Text.Json;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A variable of a scope. The value's raw text is compact and keeps numbers as they were written.</summary>
internal sealed record VariableRecord(long VariableKey, string Name, JsonElement Value, long ScopeKey, ProcessInstanceRef Process);
