using System.Globalization;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Calculates and formats the covered share.</summary>
internal static class CoverageRatio
{
    /// <summary>The share; 1 if there is nothing to cover.</summary>
    public static double Of(int covered, int total) => total == 0 ? 1 : (double)covered / total;

    /// <summary>The share of all processes together.</summary>
    public static double Of(IReadOnlyCollection<ProcessCoverageReport> processes) => Of(
        processes.Sum(process => process.CoveredElements + process.CoveredFlows),
        processes.Sum(process => process.Elements.Count + process.Flows.Count));

    /// <summary>In percent, rounded down to a tenth, so that only complete coverage is shown as 100 %.</summary>
    public static string Format(double ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Round(ratio * 1000, 6)) / 10:0.0} %");
}
