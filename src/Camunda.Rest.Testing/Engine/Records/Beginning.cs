using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where a process instance begins, and what that brings along; nobody changes the variables.</summary>
internal sealed record Beginning(FlowNode Node, JsonObject? Variables = null);
