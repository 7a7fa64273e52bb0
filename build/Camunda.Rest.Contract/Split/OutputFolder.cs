namespace Camunda.Rest.Contract.Split;

/// <summary>The folder that holds the generator's output and nothing else.</summary>
internal static class OutputFolder
{
    /// <summary>
    /// Makes the folder hold exactly these parts. A file whose text is the same is not touched, so that a build sees no change.
    /// </summary>
    /// <exception cref="ContractException">The folder holds a project of its own, or cannot be written.</exception>
    public static SplitOutcome Update(string folder, IReadOnlyList<GeneratedPart> parts)
    {
        try
        {
            RefuseProject(folder);
            int written = parts.Count(part => WriteIfChanged(Path.Combine(folder, part.Path), part.Text));
            return new(parts.Count, written, DeleteUnnamed(folder, parts));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException(folder, "$", $"the folder cannot be written ({e.Message}).");
        }
    }

    private static void RefuseProject(string folder)
    {
        if (Directory.Exists(folder)
            && Directory.EnumerateFiles(folder).Any(name => Path.GetExtension(name) is ".csproj" or ".sln" or ".slnx"))
        {
            throw new ContractException(folder, "$", "the folder holds a project, and every other .cs file in it would be deleted; name a "
                + "folder that holds generated files only.");
        }
    }

    private static bool WriteIfChanged(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return true;
    }

    private static int DeleteUnnamed(string folder, IReadOnlyList<GeneratedPart> parts)
    {
        HashSet<string> named = [.. parts.Select(part => Path.GetFullPath(Path.Combine(folder, part.Path)))];
        List<string> unnamed =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !named.Contains(Path.GetFullPath(path))),
        ];
        unnamed.ForEach(File.Delete);
        return unnamed.Count;
    }
}
