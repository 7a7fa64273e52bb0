using Camunda.Rest.Tests.Shared;

namespace Camunda.Rest.Tests.Readme;

/// <summary>The files of the repository, without those that tools write.</summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> Tools =
    [
        ".git", ".artifacts", "bin", "obj", "Output", "TestResults", "BenchmarkDotNet.Artifacts",
    ];

    /// <summary>The paths below the root, with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Under(new DirectoryInfo(Repository.Root)).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))];

    private static IEnumerable<string> Under(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles().Select(file => file.FullName),
        .. folder.EnumerateDirectories().Where(inner => !Tools.Contains(inner.Name)).SelectMany(Under),
    ];
}
