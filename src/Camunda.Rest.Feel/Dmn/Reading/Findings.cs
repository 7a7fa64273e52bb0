using System.Xml.Linq;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>What is found while a model is read.</summary>
internal sealed class Findings
{
    private readonly List<DmnProblem> _problems = [];
    private readonly List<DmnProblem> _incompatibilities = [];

    /// <summary>The problems, in the order of the XML.</summary>
    public IReadOnlyList<DmnProblem> Problems => Sort(_problems);

    /// <summary>What Camunda 8 refuses, in the order of the XML.</summary>
    public IReadOnlyList<DmnProblem> Incompatibilities => Sort(_incompatibilities);

    public bool HasProblems => _problems.Count > 0;

    public void Report(XElement element, string message) => _problems.Add(At(element, message));

    /// <summary>Reports something that this library executes, but Camunda 8 refuses.</summary>
    public void ReportIncompatible(XElement element, string message) => _incompatibilities.Add(At(element, message));

    private static DmnProblem At(XElement element, string message) =>
        new(element.Name.LocalName, (string?)element.Attribute("id"), SafeXml.LineOf(element), message);

    private static IReadOnlyList<DmnProblem> Sort(List<DmnProblem> problems) => [.. problems.OrderBy(problem => problem.Line)];
}
