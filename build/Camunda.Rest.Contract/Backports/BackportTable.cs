using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Backports;

/// <summary>What contracts take over from one another (<c>backports.yaml</c>).</summary>
/// <param name="File">The file's name, for errors.</param>
/// <param name="Types">The version whose contract says what a type is and where it stands, by type.</param>
internal sealed record BackportTable(string File, IReadOnlyDictionary<string, ApiVersion> Types)
{
    public const string TypesSection = "types";
    public const string PlacesSection = "places";
    public const string NullabilitySection = "nullability";

    /// <summary>The version whose contract has the type of a place, by the place's <see cref="TypeSlot.Address"/>.</summary>
    public IReadOnlyDictionary<string, ApiVersion> Places { get; init; } = new Dictionary<string, ApiVersion>();

    /// <summary>The version whose contract says which members of responses can be null; null where each contract says so itself.</summary>
    public ApiVersion? Nullability { get; init; }

    /// <exception cref="ContractException">The file is missing, malformed, or has a member or a version that is not understood.</exception>
    public static BackportTable Read(string path) => From(YamlFile.Read(path), path);

    /// <inheritdoc cref="Read(string)" />
    public static BackportTable From(JsonNode tree, string file)
    {
        if (tree is not JsonObject root
            || root.Any(member => member.Key is not (TypesSection or PlacesSection or NullabilitySection))
            || root[TypesSection] is not JsonObject types
            || root[PlacesSection] is not (null or JsonObject))
        {
            throw new ContractException(
                file,
                "$",
                "the file has to be a mapping with 'types', of type names to API versions, and perhaps 'places', of places to API "
                    + "versions, "
                + "and 'nullability', an API version.");
        }

        return new(file, Entries(TypesSection, types))
        {
            Places = Entries(PlacesSection, root[PlacesSection] as JsonObject ?? []),
            Nullability = root.ContainsKey(NullabilitySection) ? Version(NullabilitySection, root[NullabilitySection]) : null,
        };

        Dictionary<string, ApiVersion> Entries(string section, JsonObject entries) =>
            entries.ToDictionary(entry => entry.Key, entry => Version($"{section}.{entry.Key}", entry.Value));

        ApiVersion Version(string path, JsonNode? version) => version is JsonValue value && value.TryGetValue(out string? text)
            ? ApiVersion.Parse(text)
            : throw new ContractException(
                file,
                $"$.{path}",
                "the version has to be text in quotes, such as '8.10'; without them it is a number, and its last zero gets lost.");
    }

    /// <summary>The contract of a version that the table names.</summary>
    /// <exception cref="ContractException">There is none.</exception>
    public ContractDocument Contract(ContractFolder folder, ApiVersion version, string section) => folder.Find(version)
        ?? throw new ContractException(
            File, $"$.{section}", $"there is no contract of version {version}; the versions are {string.Join(", ", folder.Versions)}.");
}
