using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Search;

/// <summary>The page that a search asks for: from an offset, after a cursor or before one.</summary>
internal sealed record PageRequest(int From, int Limit, string? After, string? Before)
{
    private const int DefaultLimit = 100;

    /// <summary>The largest page. The contract states it from 8.10 on; the cluster holds older versions to it too.</summary>
    private const int LargestLimit = 10_000;

    /// <exception cref="ProblemException">400: the limit is out of range.</exception>
    public static PageRequest Read(JsonObject? page)
    {
        int limit = page?["limit"]?.GetValue<int>() ?? DefaultLimit;
        if (limit is < 1 or > LargestLimit)
        {
            throw ProblemException.InvalidArgument($"$.page.limit: must be 1 to {LargestLimit}, was {limit}.");
        }

        return new(page?["from"]?.GetValue<int>() ?? 0, limit, page?["after"]?.GetValue<string>(), page?["before"]?.GetValue<string>());
    }
}
