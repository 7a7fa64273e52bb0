using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Backports;

/// <summary>The table of types that older contracts take over from a newer one (<c>backports.yaml</c>).</summary>
/// <param name="File">The file's name, for errors.</param>
/// <param name="Types">The version whose contract says what a type is and where it stands, by type.</param>
internal sealed record BackportTable(string File, IReadOnlyDictionary<string, ApiVersion> Types)
{
    private const string Section = "types";

    /// <exception cref="ContractException">The file is missing, malformed, or has a member or a version that is not understood.</exception>
    public static BackportTable Read(string path) => From(YamlFile.Read(path), path);

    /// <inheritdoc cref="Read(string)" />
    public static BackportTable From(JsonNode tree, string file)
    {
        if (tree is not JsonObject root || root.FirstOrDefault(member => member.Key != Section) is { Key: not null } || root[Section] is not JsonObject entries)
        {
            throw new ContractException(file, "$", "the file has to be one mapping 'types', of type names to API versions.");
        }

        return new(file, entries.ToDictionary(entry => entry.Key, entry => Version(entry.Key, entry.Value)));

        ApiVersion Version(string type, JsonNode? version) => version is JsonValue value && value.TryGetValue(out string? text)
            ? ApiVersion.Parse(text)
            : throw new ContractException(file, $"$.{Section}.{type}", "the version has to be text in quotes, such as '8.10'; without them it is a number, and its last zero gets lost.");
    }
}
