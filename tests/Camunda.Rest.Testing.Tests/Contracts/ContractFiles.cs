using Camunda.Rest.Contract.Document;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Tests.Contracts;

/// <summary>The contracts of the repository, found from where the tests run.</summary>
internal static class ContractFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The released versions, oldest first; one with a label is somebody's trial.</summary>
    public static IEnumerable<string> Versions =>
        Directory.EnumerateFiles(Path.Combine(Root, "openapi"), "contract.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Where(version => !version.Contains('-', StringComparison.Ordinal))
            .OrderBy(Version.Parse);

    public static ApiContract Read(string version) => new(ContractFile.Read(Path.Combine(Root, "openapi", version, "contract.yaml")));

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Camunda.Rest.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
