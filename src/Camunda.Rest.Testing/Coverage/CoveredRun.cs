namespace Camunda.Rest.Testing.Coverage;

/// <summary>What one test executed of one process.</summary>
/// <param name="Test">The name of the test.</param>
/// <param name="ProcessId">The id of the process.</param>
/// <param name="Bpmn">The BPMN file of the process, as XML.</param>
/// <param name="Elements">The ids of the element instances: an id occurs once per instance, whatever its state.</param>
/// <param name="Flows">The ids of the sequence flows taken: an id occurs once per process instance that took it.</param>
internal sealed record CoveredRun(
    string Test, string ProcessId, string Bpmn, IReadOnlyList<string> Elements, IReadOnlyList<string> Flows);
