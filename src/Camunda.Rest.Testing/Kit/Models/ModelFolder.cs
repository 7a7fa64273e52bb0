namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>Finds files, and the files beside them that define what their processes call.</summary>
internal static class ModelFolder
{
    private static readonly string[] Patterns = ["*.bpmn", "*.dmn", "*.form"];

    /// <summary>The files of these paths, and the files of their folders that define what they call, whichever way.</summary>
    /// <exception cref="FileNotFoundException">A path names no file; the message says where it was looked for.</exception>
    public static IReadOnlyList<ModelFile> Find(IReadOnlyList<string> paths)
    {
        List<string> found = [.. paths.Select(Locate)];
        List<ModelFile> files = [.. found.Select(Read)];
        Dictionary<string, ModelFile> beside = [];
        foreach (string folder in found.Select(path => Path.GetDirectoryName(path)!).Distinct())
        {
            foreach (string path in Patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).Order(StringComparer.Ordinal))
            {
                if (!found.Contains(path))
                {
                    beside[path] = Read(path);
                }
            }
        }

        return Complete(files, [.. beside.Values]);
    }

    /// <summary>Adds to files those of the others that define what they require, and what these require.</summary>
    public static IReadOnlyList<ModelFile> Complete(IReadOnlyList<ModelFile> files, IReadOnlyList<ModelFile> others)
    {
        List<ModelFile> complete = [.. files];
        List<ModelFile> left = [.. others];
        for (int index = 0; index < complete.Count; index++)
        {
            foreach (ModelReference required in complete[index].Requires)
            {
                if (complete.Any(file => file.Defines.Any(required.IsSame)))
                {
                    continue;
                }

                if (left.Find(file => file.Defines.Any(required.IsSame)) is { } missing)
                {
                    left.Remove(missing);
                    complete.Add(missing);
                }
            }
        }

        return complete;
    }

    private static ModelFile Read(string path) => ModelFile.Read(Path.GetFileName(path), File.ReadAllBytes(path));

    // Test frameworks run in different folders; what the project copies to its output is beside the assembly.
    private static string Locate(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string beside = Path.Combine(AppContext.BaseDirectory, path);
        string current = Path.GetFullPath(path);
        return File.Exists(beside) ? beside
            : File.Exists(current) ? current
            : throw new FileNotFoundException(
                $"The model '{path}' was not found: neither as {beside} nor as {current}. "
                    + "Copy it to the output of the test project: <None Update=\"*.bpmn\" CopyToOutputDirectory=\"PreserveNewest\" />.",
                path);
    }
}
