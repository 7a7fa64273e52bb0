using Camunda.Rest.Tests.Secrets;
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
        TestContext.Progress.WriteLine($"Searched for {search.Count} secrets in {string.Join(", ", search.Searched.Select(kind => $"{kind.Value} of {kind.Key}"))}: {search.Leaks.Count} found.");
        Assert.That(search.Leaks, Is.Empty);
    }
}
