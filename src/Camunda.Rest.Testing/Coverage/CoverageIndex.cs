using Camunda.Rest.Testing.Coverage.Drawing;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Formats the page of all processes.</summary>
internal static class CoverageIndex
{
    /// <param name="processes">The processes.</param>
    /// <param name="names">The names of their pages, in the same order.</param>
    public static string Format(IReadOnlyList<ProcessCoverageReport> processes, IReadOnlyList<string> names)
    {
        Markup html = new();
        PageParts.Begin(html, "Process coverage");
        html.AddConstant("<h1>Process coverage</h1>");
        PageParts.AddTotals(
            html, [.. processes.SelectMany(process => process.Elements)], [.. processes.SelectMany(process => process.Flows)]);
        if (processes.Count == 0)
        {
            html.AddConstant("<p>No process has run.</p>");
        }
        else
        {
            html.AddConstant("""<div class="wide"><table><thead><tr><th>Process</th><th>Name</th><th class="number">Elements</th>""");
            html.AddConstant("""<th class="number">Flows</th><th class="number">Tests</th><th>Coverage</th></tr></thead><tbody>""");
            HashSet<string> changed = new(
                processes.GroupBy(process => process.ProcessId).Where(group => group.Count() > 1).Select(group => group.Key),
                StringComparer.Ordinal);
            for (int i = 0; i < processes.Count; i++)
            {
                AddRow(html, processes[i], names[i], changed.Contains(processes[i].ProcessId));
            }

            html.AddConstant("</tbody></table></div>");
        }

        PageParts.End(html);
        return html.ToString();
    }

    private static void AddRow(Markup html, ProcessCoverageReport process, string page, bool isChanged)
    {
        string model = isChanged ? $" (model {process.Model})" : "";
        html.Add($"""<tr><td><a href="{page}"><bdi>{process.ProcessId}</bdi></a>{model}</td><td><bdi>{process.Name}</bdi></td>""");
        html.Add($"""<td class="number">{process.CoveredElements} / {process.Elements.Count}</td>""");
        html.Add($"""<td class="number">{process.CoveredFlows} / {process.Flows.Count}</td>""");
        html.Add($"""<td class="number">{process.Tests.Count}</td><td>""");
        PageParts.AddBar(html, process.Ratio);
        html.AddConstant("</td></tr>");
    }
}
