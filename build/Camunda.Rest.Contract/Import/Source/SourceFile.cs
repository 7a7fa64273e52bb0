using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Import.Source;

/// <summary>One file of a published description.</summary>
/// <param name="Name">The name as the caller would write it, for messages.</param>
/// <param name="FullPath">The absolute path, which identifies the file.</param>
/// <param name="Tree">The document.</param>
internal sealed record SourceFile(string Name, string FullPath, JsonObject Tree)
{
    public SourceLocation Root => new(this, "");

    public static SourceFile Read(string name) =>
        YamlFile.Read(name) is JsonObject tree
            ? new SourceFile(name, Path.GetFullPath(name), tree)
            : throw new ContractException(name, "#", "an API description is a mapping; this document is something else.");
}
