using Camunda.Rest.Tests.Shared.Secrets;
using NUnit.Framework;

namespace Camunda.Rest.Tests;

/// <summary>What goes around all tests: the search for secrets in whatever they let out.</summary>
[SetUpFixture]
internal sealed class TestRun
{
    [OneTimeSetUp]
    public void Begin() => Assert.That(SecretWatch.Run.Search.Leaks, Is.Empty);

    [OneTimeTearDown]
    public void End()
    {
        var search = SecretWatch.Run.Search;
        SecretWatch.Run.Dispose();
        TestContext.Progress.WriteLine($"Searched {List(search.Searched)} for {List(search.Forms)}: {search.Leaks.Count} found.");
        Assert.That(search.Leaks, Is.Empty);
    }

    private static string List(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(count => $"{count.Value} of {count.Key}"));
}
