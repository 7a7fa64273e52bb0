using Camunda.Rest.Contract.Pack;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Pack;

internal sealed class ReleaseNotesTests
{
    private const string Changelog = """
        # Changelog

        ## Unreleased

        ### Added

        - New.

        ## 8.8.1, 8.9.1, 8.10.1 (2026-12-01)

        - Second.

        ## 8.8.0, 8.9.0 (2026-11-01)

        - First.
        """;

    [TestCase("8.9.1", ExpectedResult = "- Second.\n")]
    [TestCase("8.8.0", ExpectedResult = "- First.\n")]
    [TestCase("8.10.0", ExpectedResult = "### Added\n\n- New.\n")]
    public string Of_Version_IsItsSectionElseTheUnreleasedOne(string version) => ReleaseNotes.Of(Changelog, version);

    [Test]
    public void Of_ChangelogWithoutASection_Throws() =>
        Assert.That(() => ReleaseNotes.Of("# Changelog\n", "8.8.0"), Throws.TypeOf<ContractException>().With.Message.Contains("'8.8.0'"));

    [Test]
    public void Of_LongSection_EndsBetweenLines()
    {
        string notes = ReleaseNotes.Of(
            "## Unreleased\n" + string.Concat(Enumerable.Repeat("- A line of the changelog.\n", 2_000)), "8.8.0");

        Assert.That(notes, Has.Length.LessThan(35_000));
        Assert.That(notes, Does.EndWith("- A line of the changelog.\n\nThe changelog contains the rest.\n"));
    }
}
