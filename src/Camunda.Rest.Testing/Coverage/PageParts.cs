using Camunda.Rest.Testing.Coverage.Drawing;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Formats what the pages have in common.</summary>
internal static class PageParts
{
    public static void Begin(Markup html, string title)
    {
        html.AddConstant("""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>""");
        html.AddConstant("""<meta name="viewport" content="width=device-width, initial-scale=1"/>""");

        // The pages show texts of models and tests. Should one ever get through as markup, nothing runs or is loaded.
        html.AddConstant("""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>""");
        html.Add($"<title>{title}</title>");
        html.AddConstant(PageStyles.Css);
        html.AddConstant("</head><body><main>");
    }

    public static void End(Markup html) => html.AddConstant("</main></body></html>");

    public static void AddTotals(Markup html, IReadOnlyList<CoverageItem> elements, IReadOnlyList<CoverageItem> flows)
    {
        int coveredElements = elements.Count(element => element.IsCovered);
        int coveredFlows = flows.Count(flow => flow.IsCovered);
        html.AddConstant("""<div class="totals">""");
        AddTotal(html, "Coverage", coveredElements + coveredFlows, elements.Count + flows.Count);
        AddTotal(html, "Elements", coveredElements, elements.Count);
        AddTotal(html, "Sequence flows", coveredFlows, flows.Count);
        html.AddConstant("</div>");
    }

    public static void AddBar(Markup html, double ratio)
    {
        html.Add($"""<span class="bar"><span style="width:{ratio * 100}%"></span></span> """);
        html.Add($"""<span class="ratio">{CoverageRatio.Format(ratio)}</span>""");
    }

    private static void AddTotal(Markup html, string label, int covered, int total)
    {
        html.Add($"""<div class="total"><div class="what">{label}</div><div class="share">""");
        html.Add($"""{CoverageRatio.Format(CoverageRatio.Of(covered, total))}</div><div>{covered} of {total}</div></div>""");
    }
}
