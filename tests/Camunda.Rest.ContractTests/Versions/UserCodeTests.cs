using System.Reflection;
using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>Code as users write it is the same for all versions of the API, and there is some for every
/// resource.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class UserCodeTests
{
    private static readonly string[] Folders =
        ["src/Camunda.Rest.Quickstart", "src/Samples", "tests/Camunda.Rest.Consumer", "tests/Camunda.Rest.Tests/Readme"];

    private static IEnumerable<string> Files => Folders.Select(Repository.PathOf).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.PathOf(""), file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Files))]
    public void Code_OfAUser_HasNothingThatDependsOnTheVersion(string file)
    {
        string code = File.ReadAllText(Repository.PathOf(file));

        Assert.That(code, Does.Not.Contain("#if").And.Not.Contain("!.Value"));
        Assert.That(Path.GetFileNameWithoutExtension(file), Does.Not.Match(@"\.[0-9]"));
    }

    [Test]
    public void Readme_Snippets_HaveNothingThatDependsOnTheVersion() =>
        Assert.That(File.ReadAllText(Repository.PathOf("README.md")), Does.Not.Contain("#if").And.Not.Contain("!.Value"));

    [Test]
    public void Consumer_EachResourceOfTheFirstVersion_IsUsed()
    {
        string code = string.Concat(
            Files.Where(file => file.Contains("Camunda.Rest.Consumer/", StringComparison.Ordinal))
                .Select(file => File.ReadAllText(Repository.PathOf(file))));
        HashSet<string> used = [.. Resource().Matches(code).Select(match => match.Groups["name"].Value)];

        // What a later version adds cannot be in code for all of them.
        string[] resources =
        [
            .. typeof(CamundaClient).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.PropertyType.Name.EndsWith("Resource", StringComparison.Ordinal))
                .Select(property => property.Name),
        ];
        Assert.That(used, Is.SubsetOf(resources));
        string version = CamundaContract.ApiVersion;
        Assert.That(version == "8.8" ? resources.Except(used) : [], Is.Empty);
    }

    [GeneratedRegex(@"\bcamunda\.(?<name>\w+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Resource();
}
