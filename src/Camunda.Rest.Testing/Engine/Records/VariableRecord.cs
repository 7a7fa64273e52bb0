using System.Text.Json;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A variable of a scope.</summary>
internal sealed record VariableRecord(long VariableKey, string Name, VariableValue Content, long ScopeKey, ProcessInstanceRef Process)
{
    /// <summary>The value. Its raw text is compact and keeps numbers as they were written.</summary>
    public JsonElement Value => Content.Json;
}
