using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>The executable processes of a file, and the file's text.</summary>
internal sealed record BpmnFile(IReadOnlyList<ProcessModel> Processes, string Text);
