using Camunda.Rest.Testing.Coverage.Diagrams;
using Camunda.Rest.Testing.Coverage.Drawing;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Formats the page of a process: its diagrams, its elements and flows, and its tests.</summary>
internal static class CoveragePage
{
    public static string Format(ProcessCoverageReport process)
    {
        Markup html = new();
        PageParts.Begin(html, $"{process.Name ?? process.ProcessId} – process coverage");
        html.Add($"""<nav><a href="{PageNames.Index}">All processes</a></nav><h1><bdi>{process.Name ?? process.ProcessId}</bdi></h1>""");
        html.Add($"""<p class="facts">Process id <code><bdi>{process.ProcessId}</bdi></code>, model <code>{process.Model}</code></p>""");
        PageParts.AddTotals(html, process.Elements, process.Flows);
        AddDiagrams(html, process);
        AddTable(html, "Elements", "Type", process.Elements, element => element.Type);
        AddTable(html, "Sequence flows", "Connects", process.Flows, flow => flow.Route);
        AddTests(html, process);
        PageParts.End(html);
        return html.ToString();
    }

    private static void AddDiagrams(Markup html, ProcessCoverageReport process)
    {
        html.AddConstant("<h2>Diagram</h2>");
        List<CoverageItem> all = [.. process.Elements, .. process.Flows];

        // An element and a flow never share an id; the file could be malformed, though.
        Dictionary<string, int> hits = all.DistinctBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(item => item.Id, item => item.Hits, StringComparer.Ordinal);
        List<DiagramPlane> diagrams = [.. DiagramReader.Read(process.Process.Parent!).Where(diagram => diagram.Ids.Any(hits.ContainsKey))];
        if (diagrams.Count == 0)
        {
            html.AddConstant("<p>The model has no diagram of this process. Its elements are arranged along the flows.</p>");
            diagrams.Add(DiagramLayout.Arrange(process.Process));
        }

        html.AddConstant(Legend.Markup);
        foreach (DiagramPlane diagram in diagrams)
        {
            string? name = diagram.Subject?.Attribute("name")?.Value ?? diagram.Subject?.Attribute("id")?.Value;
            if (diagrams.Count > 1)
            {
                html.Add($"<h3><bdi>{name}</bdi></h3>");
            }

            string title = $"Diagram of {process.Name ?? process.ProcessId} with its coverage";
            DiagramDrawing.Draw(html, diagram, title, process.ProcessId, hits);
        }

        HashSet<string> drawn = new(diagrams.SelectMany(diagram => diagram.Ids), StringComparer.Ordinal);
        List<CoverageItem> hidden = [.. all.Where(item => !drawn.Contains(item.Id))];
        if (hidden.Count > 0)
        {
            html.AddConstant("<p>Not in the diagram, or without a valid place in it:</p><ul>");
            hidden.ForEach(item => html.Add($"<li><bdi>{item.ToString()}</bdi></li>"));
            html.AddConstant("</ul>");
        }
    }

    private static void AddTable(
        Markup html, string title, string what, IReadOnlyList<CoverageItem> items, Func<CoverageItem, string?> describe)
    {
        html.Add($"""<h2>{title}</h2><div class="wide"><table><thead><tr><th>Id</th><th>Name</th><th>{what}</th>""");
        html.AddConstant("""<th class="number">Hits</th><th>Status</th></tr></thead><tbody>""");
        foreach (CoverageItem item in items)
        {
            html.Add($"""<tr class="{(item.IsCovered ? "covered" : "missed")}"><td><code><bdi>{item.Id}</bdi></code></td>""");
            html.Add($"""<td><bdi>{item.Name}</bdi></td><td><bdi>{describe(item)}</bdi></td>""");
            html.Add($"""<td class="number">{item.Hits}</td>""");
            html.Add($"""<td>{(item.IsCovered ? "covered" : "not covered")}</td></tr>""");
        }

        html.AddConstant("</tbody></table></div>");
    }

    private static void AddTests(Markup html, ProcessCoverageReport process)
    {
        html.AddConstant("<h2>Tests</h2>");
        if (process.Tests.Count == 0)
        {
            html.AddConstant("<p>No test executed this process.</p>");
            return;
        }

        html.AddConstant("<ul>");
        foreach (string test in process.Tests)
        {
            html.Add($"<li><bdi>{test}</bdi></li>");
        }

        html.AddConstant("</ul>");
    }
}
