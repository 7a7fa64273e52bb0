using Camunda.Rest.Testing.Coverage.Diagrams;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws tasks, call activities and sub-processes, with their names, icons and markers.</summary>
internal static class ActivityDrawing
{
    private const double FontSize = 12;
    private const double LineHeight = 14;
    private const double Padding = 6;

    // What an icon at the top or a marker at the bottom takes of the height.
    private const double Reserved = 22;

    public static void Draw(Canvas canvas, DiagramShape shape)
    {
        Markup markup = canvas.Markup;
        Box box = shape.Bounds;
        string border = shape.Type == "callActivity" ? "s thick" : shape.Is("triggeredByEvent") ? "s dotted" : "s";
        string area = shape.IsContainer ? " area" : "";
        markup.Add($"""<rect class="{border}{area}" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="10"/>""");
        if (shape.Type == "transaction")
        {
            Box inner = box.Grow(-Math.Min(3, Math.Min(box.Width, box.Height) / 4));
            markup.Add($"""<rect class="o" x="{inner.X}" y="{inner.Y}" width="{inner.Width}" height="{inner.Height}" rx="7"/>""");
        }

        bool hasIcon = TaskIcons.Draw(markup, shape);
        bool hasMarkers = ActivityMarkers.Draw(markup, shape);
        if (shape is { IsSubProcess: true, IsExpanded: true })
        {
            IReadOnlyList<string> title = WrappedText.Wrap(shape.Name, box.Width - 20, FontSize, 2);
            TextDrawing.Draw(markup, title, box.Center.X, box.Y + 18, FontSize, LineHeight);
        }
        else
        {
            DrawName(markup, shape, hasIcon ? Reserved : 4, hasMarkers ? Reserved : 4);
        }
    }

    private static void DrawName(Markup markup, DiagramShape shape, double top, double bottom)
    {
        Box box = shape.Bounds;
        int most = Math.Max(1, (int)((box.Height - top - bottom) / LineHeight));
        IReadOnlyList<string> lines = WrappedText.Wrap(shape.Name, box.Width - (2 * Padding), FontSize, most);
        double height = lines.Count * LineHeight;

        // In the middle if that leaves icon and markers free.
        double center = height <= box.Height - (2 * Math.Max(top, bottom))
            ? box.Center.Y
            : (box.Y + top + box.Bottom - bottom) / 2;
        TextDrawing.Draw(markup, lines, box.Center.X, center - (height / 2) + 11, FontSize, LineHeight);
    }
}
