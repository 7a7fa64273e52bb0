using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Http;

/// <summary>Finds the operation for a method and a path. Fixed segments win over parameters.</summary>
internal sealed class RouteTable
{
    private readonly RouteNode _root = new();

    public RouteTable(IEnumerable<ApiOperation> operations)
    {
        foreach (ApiOperation operation in operations)
        {
            RouteNode node = _root;
            foreach (string segment in Split(operation.Path))
            {
                node = node.Add(segment);
            }

            node.Operations.Add(operation.Method, operation);
        }
    }

    /// <summary>Matches the path in its encoded form: it is split before it is decoded, so an encoded slash stays in its segment.</summary>
    /// <exception cref="ProblemException">
    /// 400: the path has dot segments; 404: no operation has the path; 405: none with that method.
    /// </exception>
    public RouteMatch Match(string method, string rawPath)
    {
        string[] segments = [.. Split(rawPath).Select(Uri.UnescapeDataString)];
        if (Array.Exists(segments, segment => segment is "." or ".."))
        {
            throw ProblemException.InvalidArgument(
                $"The path {rawPath} has a dot segment; servers and proxies resolve it to another resource.");
        }

        List<RouteNode> nodes = [];
        _root.Collect(segments, nodes);
        if (nodes.Count == 0)
        {
            throw ProblemException.NotFound($"The API has no path {rawPath}.");
        }

        ApiOperation operation = nodes.Select(node => node.Operations.GetValueOrDefault(method)).FirstOrDefault(found => found is not null)
            ?? throw new ProblemException(
                405,
                "Method Not Allowed",
                $"{rawPath} takes {string.Join(", ", nodes.SelectMany(node => node.Operations.Keys).Distinct().Order())}, not {method}.");
        return new(operation, PathValues(operation, segments));
    }

    private static Dictionary<string, string> PathValues(ApiOperation operation, string[] segments) =>
        Split(operation.Path)
            .Zip(segments)
            .Where(pair => RouteNode.IsParameter(pair.First))
            .ToDictionary(pair => pair.First[1..^1], pair => pair.Second, StringComparer.Ordinal);

    private static IEnumerable<string> Split(string path) => path.Split('/').Skip(1);
}
