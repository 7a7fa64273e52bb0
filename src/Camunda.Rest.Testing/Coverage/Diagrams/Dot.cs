namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>A point of a diagram; y grows downwards.</summary>
internal readonly record struct Dot(double X, double Y)
{
    public double DistanceTo(Dot other) => Math.Sqrt(Math.Pow(other.X - X, 2) + Math.Pow(other.Y - Y, 2));

    /// <summary>The point at that share of the way to the other.</summary>
    public Dot Towards(Dot other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));
}
