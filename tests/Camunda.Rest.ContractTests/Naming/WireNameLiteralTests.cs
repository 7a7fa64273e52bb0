using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Naming;

/// <summary>
/// The fluent layer takes the API's names from the contract or from <see cref="CamundaNaming"/>: nothing in its sources spells one.
/// </summary>
public sealed class WireNameLiteralTests
{
    /// <summary>
    /// Texts that are the name of something else, each with whose name it is. A file that no longer holds one of them leaves the list.
    /// </summary>
    private static readonly Exemption[] Exemptions =
    [
        new(
            "Failures/CamundaProblem.cs",
            ["type", "title", "status", "detail", "instance"],
            "Members of a problem by RFC 9457, which the API did not choose."),
        new("Failures/ServerWords.cs", ["error", "message"], "Members that frameworks and gateways answer with in the place of the API."),
        new("Workers/Observability/WorkerMetrics.cs", ["completed", "failed", "error"], "Values of a tag of the client's own metrics."),
        new("Requests/Uploads/UploadForm.cs", ["name="], "The parameter of a form's part by RFC 7578."),
    ];

    private static readonly Lazy<IReadOnlyList<SourceLiteral>> Found = new(() =>
    {
        HashSet<string> values = WireNames.Values;
        HashSet<string> segments = WireNames.Segments;
        string[] symbols = [.. Repository.Contracts.Versions.Select(version => $"CAMUNDA_{version.Major}_{version.Minor}_OR_GREATER")];
        return
        [
            .. SourceLiteral.InFolder(Repository.PathOf("src/Camunda.Rest"), symbols)
                .Where(literal => Spells(literal.Text, values, segments)),
        ];
    });

    [Test]
    public void Sources_OfTheFluentLayer_SpellNoWireName() =>
        Assert.That(
            Found.Value
                .Where(literal => !Exemptions.Any(exemption => exemption.Covers(literal)))
                .Select(literal => $"src/Camunda.Rest/{literal.File}({literal.Line}): \"{literal.Text}\""),
            Is.Empty,
            "take the name from the contract, as nameof() of a generated member in CamundaNaming.ToWireName");

    [Test]
    public void Exemptions_AllAreNeeded() =>
        Assert.That(
            Exemptions.SelectMany(exemption => exemption.Texts.Select(text => (exemption.File, text)))
                .Except(Found.Value.Select(literal => (literal.File, literal.Text))),
            Is.Empty);

    [TestCase("userTaskKey")]
    [TestCase("$or")]
    [TestCase("user-tasks")]
    [TestCase("assignment")]
    [TestCase("/user-tasks/")]
    [TestCase("v2/user-tasks")]
    [TestCase("?truncateValues=")]
    [TestCase("/assignment")]
    public void Spells_WireNameOrPath_IsTrue(string text) =>
        Assert.That(Spells(text, WireNames.Values, WireNames.Segments), Is.True);

    [TestCase("application/json")]
    [TestCase("http://localhost:8080/")]
    [TestCase("The task's assignment is gone: read it again at /user-tasks.")]
    [TestCase("UserTaskKey")]
    [TestCase("")]
    public void Spells_OtherText_IsFalse(string text) =>
        Assert.That(Spells(text, WireNames.Values, WireNames.Segments), Is.False);

    // A text with a space is a sentence; one with slashes or the signs of a query is taken apart, so that a path in pieces is found too.
    private static bool Spells(string text, HashSet<string> values, HashSet<string> segments) =>
        !text.Any(char.IsWhiteSpace)
            && text.Split('/', '?', '&', '=').Any(part => values.Contains(part) || (segments.Contains(part) && part != "v2"));

    private sealed record Exemption(string File, string[] Texts, string Reason)
    {
        public bool Covers(SourceLiteral literal) => literal.File == File && Texts.Contains(literal.Text);
    }
}
