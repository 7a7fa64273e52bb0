using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>
/// What is around one beginning in an ad-hoc sub-process; no file has it. Nobody changes the variables, which are its own.
/// </summary>
internal sealed record AdHocRun(NodeFacts Facts, FlowNode First, JsonObject? Variables) : FlowNode(Facts);
