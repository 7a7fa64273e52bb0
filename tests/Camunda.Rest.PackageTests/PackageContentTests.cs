using System.Text;
using System.Text.RegularExpressions;
using Camunda.Rest.PackageTests.Packages;
using NUnit.Framework;

namespace Camunda.Rest.PackageTests;

internal sealed partial class PackageContentTests
{
    /// <summary>The lowest versions that an application on .NET 8 may pin.</summary>
    private static readonly Dictionary<string, string> Net8Floors = new()
    {
        ["Microsoft.Extensions.Configuration.Abstractions"] = "8.0.0",
        ["Microsoft.Extensions.Diagnostics.HealthChecks"] = "8.0.0",
        ["Microsoft.Extensions.Hosting.Abstractions"] = "8.0.0",
        ["Microsoft.Extensions.Http"] = "8.0.0",
        ["Microsoft.Extensions.Logging.Abstractions"] = "8.0.0",
        ["Microsoft.Extensions.Options"] = "8.0.0",
    };

    [Test]
    public void Packages_OfOneVersion_AreTheLibraries() =>
        Assert.That(
            PackedLibraries.All.Select(package => package.Id),
            Is.SupersetOf((string[])
            [
                "Camunda.Rest", "Camunda.Rest.AspNetCore", "Camunda.Rest.Feel", "Camunda.Rest.Generated", "Camunda.Rest.Primitives",
                "Camunda.Rest.Testing",
            ]));

    [Test]
    public void Version_OfEachPackage_IsTheApiVersionWithOneNumber() =>
        Assert.That(PackedLibraries.Version, Does.Match($"^{Regex.Escape(PackedLibraries.ApiVersion)}\\.[0-9]+$"));

    [Test]
    public void Metadata_OfEachPackage_IsComplete() => ForEach(package =>
    {
        Assert.That(package.Files, Is.SupersetOf((string[])["README.md", "icon.png"]));
        Assert.That((package.Text("readme"), package.Text("icon"), package.Text("license")), Is.EqualTo(("README.md", "icon.png", "MIT")));
        Assert.That(package.Text("tags").Split(' '), Does.Contain("camunda"));
        Assert.That(package.Text("description"), Is.Not.Empty);
        Assert.That(package.Text("authors"), Is.Not.Empty);
        Assert.That(package.Text("releaseNotes"), Does.Contain("- "));
        Assert.That(package.Text("projectUrl"), Is.EqualTo(PackedLibraries.RepositoryUrl));
        Assert.That(
            (package.Attribute("repository", "type"), package.Attribute("repository", "url")),
            Is.EqualTo(("git", PackedLibraries.RepositoryUrl)));
        Assert.That(package.Attribute("repository", "commit"), Does.Match("^[0-9a-f]{40}$"));
        Assert.That(package.Frameworks, Is.EquivalentTo((string[])["net8.0", "net10.0"]));
        Assert.That(package.Files, Is.SupersetOf(package.Frameworks.Select(framework => $"lib/{framework}/{package.Id}.xml")));
    });

    [Test]
    public void Links_OfEachPage_AreAbsolute() => ForEach(package =>
    {
        string[] links =
        [
            .. Link().Matches(package.TextOf("README.md"))
                .Concat(Link().Matches(package.Text("releaseNotes")))
                .Select(match => match.Groups["target"].Value),
        ];

        Assert.That(links, Has.All.StartsWith("https://").Or.StartsWith("#"));
        Assert.That(links, Has.None.Contains("/../"));
    });

    [Test]
    public void Dependencies_OnPackagesOfThisRepository_AreExact() => ForEach(package =>
    {
        foreach (string framework in package.Frameworks)
        {
            string[] own =
            [
                .. package.DependenciesOf(framework)
                    .Where(one => one.Key.StartsWith("Camunda.", StringComparison.Ordinal))
                    .Select(one => one.Value),
            ];
            Assert.That(own, Has.All.EqualTo($"[{package.Version}]"));
        }
    });

    [Test]
    public void Dependencies_OfTheClient_AreTheLowestThatWork()
    {
        Package client = PackedLibraries.All.Single(package => package.Id == "Camunda.Rest");

        Assert.That(client.DependenciesOf("net8.0"), Is.SupersetOf(Net8Floors));
        Assert.That(client.DependenciesOf("net10.0"), Is.SupersetOf(Net8Floors.Keys.ToDictionary(id => id, _ => "10.0.0")));
    }

    [Test]
    public void Symbols_OfEachAssembly_NameNoFolderOfThisMachine() => ForEach(package =>
    {
        foreach (string assembly in package.Assemblies)
        {
            using Symbols symbols = new(package.BytesOf(assembly));
            Assert.That(symbols.Documents.Select(document => document.Path), Is.Not.Empty.And.All.StartsWith("/_"), assembly);
            Assert.That(
                Encoding.Latin1.GetString(package.BytesOf(assembly)), Does.Not.Contain(PackedLibraries.Root.TrimEnd('/')), assembly);
        }
    });

    [Test]
    public void Symbols_OfEachAssembly_LeadToTheSources() => ForEach(package =>
    {
        string commit = package.Attribute("repository", "commit");
        foreach (string assembly in package.Assemblies)
        {
            using Symbols symbols = new(package.BytesOf(assembly));
            Assert.That(symbols.SourceLink, Does.Contain($"https://raw.githubusercontent.com/example/camunda-rest/{commit}/*"), assembly);
            Assert.That(
                symbols.Documents.Where(document => document.Path.Contains("/Output/", StringComparison.Ordinal) && !document.IsEmbedded),
                Is.Empty,
                "Generated sources are in no commit.");
        }
    });

    private static void ForEach(Action<Package> check)
    {
        Assert.That(PackedLibraries.All, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (Package package in PackedLibraries.All)
            {
                check(package);
            }
        });
    }

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
