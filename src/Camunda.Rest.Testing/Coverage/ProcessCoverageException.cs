using System.Globalization;
using Camunda.Rest.Testing.Coverage.Texts;
using Camunda.Rest.Testing.Coverage;

namespace Camunda.Rest.Testing;

/// <summary>The tests executed less of a process than <see cref="ProcessCoverage.ThrowIfBelow"/> requires.</summary>
public sealed class ProcessCoverageException : Exception
{
    private const int MostShown = 20;

    internal ProcessCoverageException(double required, IReadOnlyList<ProcessCoverageReport> processes)
        : base(Describe(required, processes))
    {
        Required = required;
        Processes = processes;
    }

    /// <summary>The required share, from 0 to 1.</summary>
    public double Required { get; }

    /// <summary>The processes below it, ordered by process id.</summary>
    public IReadOnlyList<ProcessCoverageReport> Processes { get; }

    private static string Describe(double required, IReadOnlyList<ProcessCoverageReport> processes) => string.Join(
        Environment.NewLine,
        [
            // Not rounded as the shares are, so that it is not shown as equal to them.
            string.Create(CultureInfo.InvariantCulture, $"The process coverage is below {required * 100:0.####} %. ")
                + "Add tests that execute the elements and flows listed here.",
            .. processes.Select(Describe),
        ]);

    private static string Describe(ProcessCoverageReport process) =>
        $"- {PlainText.Shorten(process.ProcessId, 100)}: {CoverageRatio.Format(process.Ratio)}; not covered: "
            + CoverageList.Format(process.NotCovered, MostShown);
}
