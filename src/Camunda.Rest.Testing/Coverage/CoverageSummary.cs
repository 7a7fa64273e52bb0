using System.Globalization;
using System.Text;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Formats coverage as a table of plain text.</summary>
internal static class CoverageSummary
{
    private const int LongestId = 40;
    private const int MostShown = 5;

    public static string Format(IReadOnlyList<ProcessCoverageReport> processes)
    {
        if (processes.Count == 0)
        {
            return "Process coverage: no process has run.";
        }

        List<string[]> rows = [["Process", "Elements", "Flows", "Ratio", "Not covered"], .. processes.Select(RowOf)];
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        StringBuilder text = new();
        text.Append("Process coverage: ").Append(CoverageRatio.Format(CoverageRatio.Of(processes)));
        foreach (string[] row in rows)
        {
            text.AppendLine();
            text.Append(row[0].PadRight(widths[0]));
            for (int column = 1; column < 4; column++)
            {
                text.Append("  ").Append(row[column].PadLeft(widths[column]));
            }

            text.Append("  ").Append(row[4]);
        }

        return text.ToString();
    }

    private static string[] RowOf(ProcessCoverageReport process) =>
    [
        PlainText.Shorten(process.ProcessId, LongestId),
        string.Create(CultureInfo.InvariantCulture, $"{process.CoveredElements}/{process.Elements.Count}"),
        string.Create(CultureInfo.InvariantCulture, $"{process.CoveredFlows}/{process.Flows.Count}"),
        CoverageRatio.Format(process.Ratio),
        process.NotCovered.Count == 0 ? "-" : CoverageList.Format(process.NotCovered, MostShown),
    ];
}
