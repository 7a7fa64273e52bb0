using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>Keeps phrases that have a standard term out of the texts of the repository.</summary>
internal sealed partial class VoiceTests
{
    // Words that are standard terms elsewhere ("try" as a statement, "pause" as an operation) are banned only in the phrases that replace a
    // standard term.
    private static readonly (string Phrase, string Term)[] Banned =
    [
        ("as good twice as once|twice is as good as once", "idempotent; safe to retry"),
        (@"fail\w* in passing|passing (?:failure|fault)s?", "transient fault"),
        ("(?:send|sends|sent|sending) again", "retry"),
        ("(?:a|the|each|every|per|one|first|last|next|another|second|no|further|single|same|other|failed) try", "attempt"),
        ("(?:of|many|more|two|three|few|several|all|these|those|its|their|the|between|after|failed|further|other) tries", "attempts"),
        ("surely did nothing", "the request was not processed"),
        ("(?:may|might|could) have been carried out", "the outcome is unknown"),
        ("answer(?:s|ed|ing)?", "response; respond"),
        ("pauses? (?:between|before)|(?:longest|shortest|first|last|next) pause|after a pause", "delay, back-off"),
        ("in good order", "graceful shutdown, drain"),
        ("as (?:it|they) came", "verbatim, unchanged"),
        ("(?:by|with) a sentence|sentence per mistake|mistakes? (?:is|are) told", "validation error; fails startup validation"),
        ("taken out", "redacted"),
        ("is an error", "throws"),
        ("gives(?! up)", "returns; sets"),
        ("stands? for", "means; defaults to"),
        ("shows? up", "is visible"),
        ("makes? no sense", "is malformed, is unrecognised"),
        ("names? nothing", "must not be default"),
        ("the API's (?:`|<c>)[A-Z_]+", "what the value means"),
    ];

    private static readonly (Regex Phrase, string Term)[] Rules =
        [
            .. Banned.Select(
                rule => (new Regex($@"\b(?:{rule.Phrase})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture), rule.Term)),
        ];

    [Test]
    public void Texts_OfTheRepository_UseTheStandardTerms()
    {
        string[] finds = [.. Files().SelectMany(path => Finds(path, Repository.ReadText(path)))];

        Assert.That(finds.Length, Is.Zero, string.Join('\n', finds));
    }

    [TestCase("README.md", "A call is sent again.", ExpectedResult = 1)]
    [TestCase("README.md", "The first try and the number of tries.", ExpectedResult = 2)]
    [TestCase("README.md", "It tries to send, and can be paused.", ExpectedResult = 0)]
    [TestCase("README.md", "It gives up; it gives a value.", ExpectedResult = 1)]
    [TestCase("a.cs", "/// <summary>The API's <c>CANCEL_PROCESS_INSTANCE</c>.</summary>", ExpectedResult = 1)]
    [TestCase("a.cs", "string answer = \"a text\"; char quote = '\"'; // a comment", ExpectedResult = 0)]
    [TestCase("a.cs", "throw new FormatException(\"This makes no sense.\"); // An answer.", ExpectedResult = 2)]
    public int Finds_InAText_AreThePhrasesOfItsProse(string path, string text) => Finds(path, text).Count();

    private static IEnumerable<string> Finds(string path, string text)
    {
        string[] prose = (path.EndsWith(".cs", StringComparison.Ordinal) ? ProseOf(text) : text).Split('\n');
        for (int line = 0; line < prose.Length; line++)
        {
            foreach ((Regex phrase, string term) in Rules)
            {
                foreach (Match match in phrase.Matches(prose[line]))
                {
                    yield return $"{path}:{line + 1}: '{match.Value}'; the standard term: {term}";
                }
            }
        }
    }

    /// <summary>The comments and literals of C# code, each on its line.</summary>
    private static string ProseOf(string code)
    {
        char[] prose = [.. code.Select(c => c == '\n' ? c : ' ')];
        foreach (Match match in Prose().Matches(code))
        {
            match.Value.CopyTo(0, prose, match.Index, match.Length);
        }

        return new string(prose);
    }

    private static IEnumerable<string> Files() => RepositoryFiles.All.Where(path =>
        path.EndsWith(".md", StringComparison.Ordinal)
        || path is "openapi/docs.yaml"
        || path.StartsWith("build/nswag/", StringComparison.Ordinal)
        || (path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)));

    [GeneratedRegex("""
        //[^\n]*|'(?:[^'\\\n]|\\.)+'|\"{3}[\s\S]*?\"{3}|"(?:[^"\\\n]|\\.)*"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Prose();
}
