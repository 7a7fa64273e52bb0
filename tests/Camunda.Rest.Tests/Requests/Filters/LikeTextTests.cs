using Camunda.Rest.Testing.Search;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

internal sealed class LikeTextTests
{
    [TestCase("50*?\\", LikeMatch.Pattern, false, "50*?\\")]
    [TestCase("50*?\\", LikeMatch.Start, false, @"50\*\?\\*")]
    [TestCase("50*?\\", LikeMatch.End, false, @"*50\*\?\\")]
    [TestCase("50*?\\", LikeMatch.Anywhere, false, @"*50\*\?\\*")]
    [TestCase("", LikeMatch.Start, false, "*")]
    [TestCase("a\"b", LikeMatch.Start, true, @"""a\\""b*""")]
    [TestCase("a*", LikeMatch.Anywhere, true, @"""*a\**""")]
    [TestCase("a", LikeMatch.End, true, @"""*a""")]
    [TestCase("\"a*\"", LikeMatch.Pattern, true, "\"a*\"")]
    public void Create_Text_IsTakenLiterally(string text, object match, bool inJson, string expected) =>
        Assert.That(LikeText.Create(text, (LikeMatch)match, inJson), Is.EqualTo(expected));

    /// <summary>The test cluster reads patterns as the API does, so what is made here has to find what it was made from.</summary>
    [TestCase("50*?\\")]
    [TestCase("say \"hi\"")]
    [TestCase("C:\\temp\\*")]
    public void Create_Text_FindsItself(string text)
    {
        Assert.That(new LikePattern(LikeText.Create(text, LikeMatch.Start, inJson: false)).Matches(text + "!"), Is.True);
        Assert.That(
            new LikePattern(LikeText.Create(text, LikeMatch.Anywhere, inJson: true)).Matches(JsonText.From($"<{text}>").ToString()),
            Is.True);
        Assert.That(new LikePattern(LikeText.Create(text, LikeMatch.Start, inJson: false)).Matches("x" + text), Is.False);
    }
}
