namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>The bounds of a shape or label.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Dot Center => new(X + (Width / 2), Y + (Height / 2));

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Larger by that distance on each side; smaller if it is negative.</summary>
    public Box Grow(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    /// <summary>The smallest box around both.</summary>
    public Box Union(Box other)
    {
        double x = Math.Min(X, other.X);
        double y = Math.Min(Y, other.Y);
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}
