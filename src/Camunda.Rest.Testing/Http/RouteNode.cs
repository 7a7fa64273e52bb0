using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Http;

/// <summary>A segment in the tree of path templates.</summary>
internal sealed class RouteNode
{
    private readonly Dictionary<string, RouteNode> _fixed = new(StringComparer.Ordinal);
    private RouteNode? _parameter;

    /// <summary>By method.</summary>
    public Dictionary<string, ApiOperation> Operations { get; } = new(StringComparer.Ordinal);

    public static bool IsParameter(string segment) => segment.StartsWith('{');

    public RouteNode Add(string segment)
    {
        if (IsParameter(segment))
        {
            return _parameter ??= new();
        }

        if (!_fixed.TryGetValue(segment, out RouteNode? node))
        {
            _fixed[segment] = node = new();
        }

        return node;
    }

    /// <summary>Collects the nodes that carry operations for the segments, most specific first.</summary>
    public void Collect(ReadOnlySpan<string> segments, List<RouteNode> found)
    {
        if (segments.IsEmpty)
        {
            if (Operations.Count > 0)
            {
                found.Add(this);
            }

            return;
        }

        if (_fixed.TryGetValue(segments[0], out RouteNode? node))
        {
            node.Collect(segments[1..], found);
        }

        if (segments[0].Length > 0)
        {
            _parameter?.Collect(segments[1..], found);
        }
    }
}
