using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Variables of an element that is activated, or of a scope around it; an empty id means the process instance.</summary>
internal sealed record ScopedVariables(string ElementId, JsonObject Variables);
