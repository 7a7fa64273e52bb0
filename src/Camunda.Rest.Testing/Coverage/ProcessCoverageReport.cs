using System.Xml.Linq;
using Camunda.Rest.Testing.Coverage;

namespace Camunda.Rest.Testing;

/// <summary>What the tests executed of one process: a snapshot, which does not change.</summary>
public sealed class ProcessCoverageReport
{
    internal ProcessCoverageReport(
        string processId,
        string? name,
        string model,
        XElement process,
        IReadOnlyList<CoverageItem> elements,
        IReadOnlyList<CoverageItem> flows,
        IReadOnlyList<string> tests)
    {
        ProcessId = processId;
        Name = name;
        Model = model;
        Process = process;
        Elements = elements;
        Flows = flows;
        Tests = tests;
    }

    /// <summary>The id of the process.</summary>
    public string ProcessId { get; }

    /// <summary>The name of the process, or else of its pool; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>
    /// Identifies the content of the BPMN file, in 12 hexadecimal digits. Reports of the same process differ in it if the file changed
    /// between tests.
    /// </summary>
    public string Model { get; }

    /// <summary>
    /// The flow nodes in the order of the file: events, activities and gateways, including those in sub-processes and the sub-processes
    /// themselves, whether they are reachable or not.
    /// </summary>
    public IReadOnlyList<CoverageItem> Elements { get; }

    /// <summary>The sequence flows in the order of the file.</summary>
    public IReadOnlyList<CoverageItem> Flows { get; }

    /// <summary>The names of the tests that executed the process, without repetition, ordered by name.</summary>
    public IReadOnlyList<string> Tests { get; }

    /// <summary>The number of flow nodes that were executed at least once.</summary>
    public int CoveredElements => Elements.Count(element => element.IsCovered);

    /// <summary>The number of sequence flows that were taken at least once.</summary>
    public int CoveredFlows => Flows.Count(flow => flow.IsCovered);

    /// <summary>The covered share of the flow nodes and sequence flows, from 0 to 1; 1 if the process has none.</summary>
    public double Ratio => CoverageRatio.Of(CoveredElements + CoveredFlows, Elements.Count + Flows.Count);

    /// <summary>The flow nodes and sequence flows that were never executed, in the order of the file.</summary>
    public IReadOnlyList<CoverageItem> NotCovered => [.. Elements.Concat(Flows).Where(item => !item.IsCovered)];

    /// <summary>The process in its BPMN file, from which the diagram is drawn.</summary>
    internal XElement Process { get; }
}
