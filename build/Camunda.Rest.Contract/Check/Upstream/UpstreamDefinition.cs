using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check.Upstream;

/// <summary>A place where a value is described, with the facts that something else says of that place.</summary>
internal sealed record UpstreamDefinition(SourceLocation At, IReadOnlyDictionary<string, JsonNode> Facts)
{
    public UpstreamDefinition(SourceLocation at)
        : this(at, new Dictionary<string, JsonNode>())
    {
    }
}
