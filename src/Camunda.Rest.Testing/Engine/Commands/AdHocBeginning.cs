using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>An element of an ad-hoc sub-process to begin, and the variables that only it sees.</summary>
internal sealed record AdHocBeginning(string ElementId, JsonObject? Variables);
