using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where a process instance begins, and the variables that the start event brings. Nobody changes them.</summary>
internal sealed record Beginning(FlowNode Node, JsonObject? Variables = null);
