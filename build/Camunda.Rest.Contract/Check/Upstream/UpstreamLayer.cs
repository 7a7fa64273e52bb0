using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check.Upstream;

/// <summary>One of the schemas that together say what a value looks like.</summary>
/// <param name="Node">The schema as it is written.</param>
/// <param name="At">Where it is written.</param>
/// <param name="IsBase">Whether it is only a part of a larger schema, so that what it says of its own use does not count.</param>
internal sealed record UpstreamLayer(JsonObject Node, SourceLocation At, bool IsBase);
