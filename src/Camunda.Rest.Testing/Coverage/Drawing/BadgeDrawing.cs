using System.Globalization;
using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws how often elements and flows were executed, where as little as possible is covered by it.</summary>
internal static class BadgeDrawing
{
    private const double Height = 15;
    private const double Digit = 6.4;

    // Beside the middle of a line there are these places, as shares of its length.
    private static readonly double[] Shares = [0.5, 0.35, 0.65, 0.2];

    public static void Draw(Canvas canvas, DiagramPlane diagram)
    {
        List<DiagramShape> nodes = [.. diagram.Shapes.Where(shape => !shape.IsContainer)];
        foreach (DiagramShape shape in diagram.Shapes.Where(shape => canvas.HitsOf(shape) > 0))
        {
            List<Box> others = [.. nodes.Where(node => node != shape && node.Type != "group").Select(node => node.Bounds)];
            Draw(canvas, shape, others, CornersOf(shape));
        }

        List<Box> all = [.. nodes.Select(node => node.Bounds)];
        foreach (DiagramEdge edge in diagram.Edges.Where(edge => canvas.HitsOf(edge) > 0))
        {
            Draw(canvas, edge, all, PlacesOn(edge));
        }
    }

    private static IEnumerable<Dot> CornersOf(DiagramShape shape)
    {
        Box box = shape.Bounds;

        // Circles and diamonds are not in the corners of their bounds.
        double inset = shape.IsEvent ? box.Width * 0.14 : shape.IsGateway ? box.Width * 0.2 : 6;
        double raise = shape.IsEvent || shape.IsGateway ? inset : 0;
        yield return new(box.Right - inset, box.Y + raise);
        yield return new(box.X + inset, box.Y + raise);
        yield return new(box.Right - inset, box.Bottom - raise);
        yield return new(box.X + inset, box.Bottom - raise);
    }

    private static IEnumerable<Dot> PlacesOn(DiagramEdge edge) =>
        from segment in edge.Waypoints.Zip(edge.Waypoints.Skip(1)).OrderByDescending(segment => segment.First.DistanceTo(segment.Second))
        from share in Shares
        select segment.First.Towards(segment.Second, share);

    private static void Draw(Canvas canvas, DiagramItem item, List<Box> others, IEnumerable<Dot> places)
    {
        string text = (canvas.HitsOf(item) ?? 0).ToString(CultureInfo.InvariantCulture);
        double width = Math.Max(Height, (text.Length * Digit) + 7);
        List<Box> boxes = [.. places.Select(place => new Box(place.X - (width / 2), place.Y - (Height / 2), width, Height))];
        Box box = boxes.FirstOrDefault(box => !others.Concat(canvas.Taken).Any(box.Overlaps), boxes[0]);
        canvas.Taken.Add(box);
        canvas.Markup.Add($"""<g class="badge"><rect x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="7.5"/>""");
        canvas.Markup.Add($"""<text x="{box.Center.X}" y="{box.Y + 11}" font-size="10" text-anchor="middle">{text}</text></g>""");
    }
}
