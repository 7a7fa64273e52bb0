namespace Camunda.Rest.Contract.Import.Source;

/// <summary>The file where a published description starts: the one that states the OpenAPI version.</summary>
internal static class EntryFile
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>Takes a file as it is; in a folder, finds the one file that has an <c>openapi</c> member.</summary>
    public static SourceFile Find(string from)
    {
        if (File.Exists(from))
        {
            return Require(SourceFile.Read(from));
        }

        if (!Directory.Exists(from))
        {
            throw new ContractException(from, "#", "there is no such file or folder.");
        }

        List<SourceFile> entries = [.. Directory.EnumerateFiles(from)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(SourceFile.Read)
            .Where(file => file.Tree.ContainsKey("openapi"))];

        return entries.Count switch
        {
            1 => Require(entries[0]),
            0 => throw new ContractException(
                from, "#", "no YAML or JSON file in this folder has an 'openapi' member; name the entry file instead."),
            _ => throw new ContractException(from, "#", "several files have an 'openapi' member "
                + $"({string.Join(", ", entries.Select(file => Path.GetFileName(file.Name)))}); name the entry file instead."),
        };
    }

    private static SourceFile Require(SourceFile file)
    {
        string? version = file.Tree["openapi"]?.ToString();
        return version?.StartsWith("3.0.", StringComparison.Ordinal) == true
            ? file
            : throw file.Root.Child("openapi").Refuse(version is null
                ? "the entry file states no OpenAPI version."
                : $"OpenAPI {version} is not supported; the import reads 3.0.");
    }
}
