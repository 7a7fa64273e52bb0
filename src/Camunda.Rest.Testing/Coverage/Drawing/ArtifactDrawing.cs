using Camunda.Rest.Testing.Coverage.Diagrams;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws what is not executed: data, annotations and groups.</summary>
internal static class ArtifactDrawing
{
    private const double FontSize = 11;
    private const double LineHeight = 13;

    public static void Draw(Canvas canvas, DiagramShape shape)
    {
        Markup markup = canvas.Markup;
        Box box = shape.Bounds;
        switch (shape.Type)
        {
            case "dataObjectReference" or "dataObject" or "dataInput" or "dataOutput":
                DrawDocument(markup, shape);
                break;
            case "dataStoreReference" or "dataStore":
                DrawStore(markup, box);
                break;
            case "textAnnotation":
                DrawAnnotation(markup, shape);
                break;
            case "group":
                markup.Add($"""<rect class="o chained" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="10"/>""");
                break;
            default:
                markup.Add($"""<rect class="o" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}"/>""");
                break;
        }
    }

    private static void DrawDocument(Markup markup, DiagramShape shape)
    {
        Box box = shape.Bounds;
        double fold = Math.Min(10, Math.Min(box.Width, box.Height) / 3);
        double turn = box.Right - fold;
        markup.Add($"""<path class="o" d="M{box.X} {box.Y} H{turn} L{box.Right} {box.Y + fold} V{box.Bottom} H{box.X} Z"/>""");
        markup.Add($"""<path class="o" d="M{turn} {box.Y} V{box.Y + fold} H{box.Right}"/>""");
        if (shape.Type is "dataInput" or "dataOutput")
        {
            string style = shape.Type == "dataInput" ? "o" : "fill";
            markup.Add($"""<path class="{style}" d="M{box.X + 4} {box.Y + 7} h6 v-3 l6 5 l-6 5 v-3 h-6 Z"/>""");
        }
    }

    private static void DrawStore(Markup markup, Box box)
    {
        double depth = Math.Min(8, box.Height / 6);
        double middle = box.Center.X;
        double top = box.Y + depth;
        double bottom = box.Bottom - depth;
        markup.Add(
            $"""<path class="o" d="M{box.X} {top} V{bottom} Q{middle} {box.Bottom + depth} {box.Right} {bottom} V{top}"/>""");
        for (int ring = 1; ring <= 3; ring++)
        {
            double y = box.Y + (depth * ring);
            markup.Add($"""<path class="o" d="M{box.X} {y} Q{middle} {y + (2 * depth)} {box.Right} {y}"/>""");
        }

        markup.Add($"""<path class="o" d="M{box.X} {top} Q{middle} {box.Y - depth} {box.Right} {top}"/>""");
    }

    private static void DrawAnnotation(Markup markup, DiagramShape shape)
    {
        Box box = shape.Bounds;
        markup.Add($"""<path class="o" d="M{box.X + 10} {box.Y} H{box.X} V{box.Bottom} H{box.X + 10}"/>""");
        IReadOnlyList<string> lines = WrappedText.Wrap(shape.Name, box.Width - 10, FontSize, Math.Max(1, (int)(box.Height / LineHeight)));
        TextDrawing.Draw(markup, lines, box.X + 6, box.Y + 14, FontSize, LineHeight, "start");
    }
}
