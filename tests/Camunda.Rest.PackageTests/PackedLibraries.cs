using System.Reflection;
using Camunda.Rest.PackageTests.Packages;
using NUnit.Framework;

namespace Camunda.Rest.PackageTests;

/// <summary>The packages of the default API version, packed once for all tests, without <c>CI</c> in the environment.</summary>
[SetUpFixture]
internal sealed class PackedLibraries
{
    /// <summary>An address as on a public host; nothing is fetched from it.</summary>
    public const string RepositoryUrl = "https://github.com/example/camunda-rest";

    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string ApiVersion { get; } = Metadata("CamundaApiVersion");

    /// <summary>Where everything of the run is: <c>packages</c>, <c>consumers</c>, and what they restored.</summary>
    public static string Folder { get; } = Path.Combine(Root, ".artifacts", "package-tests");

    public static string PackagesFolder { get; } = Path.Combine(Folder, "packages");

    public static IReadOnlyList<Package> All { get; private set; } = [];

    /// <summary>The version that all packages have.</summary>
    public static string Version => All.Select(package => package.Version).Distinct().Single();

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        DotnetRun pack = await DotnetRun.OfAsync(
            Root,
            [
                "run", "--project", "build/Camunda.Rest.Contract", "--no-launch-profile", $"-p:CamundaApiVersion={ApiVersion}", "--",
                "pack", ApiVersion, "--list", "--to", PackagesFolder, "--repository-url", RepositoryUrl,
            ]);
        Assert.That(pack.ExitCode, Is.Zero, pack.Output);
        TestContext.Progress.WriteLine(pack.Output);
        All = [.. Directory.EnumerateFiles(PackagesFolder, "*.nupkg").Order(StringComparer.Ordinal).Select(file => new Package(file))];
    }

    private static string Metadata(string key) =>
        typeof(PackedLibraries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
