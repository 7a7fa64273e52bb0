using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Snapshots;

[Parallelizable(ParallelScope.All)]
public sealed class LineDifferenceTests
{
    private const string Outline = "class A\n{\n    int X;\n    int Y;\n}\nclass B\n{\n    int X;\n    int Y;\n}";

    [Test]
    public void Of_EqualTexts_IsEmpty() => Assert.That(LineDifference.Of(Outline, Outline), Is.Empty);

    [Test]
    public void Of_ChangedLine_HasBothFormsWithTwoLinesAroundUnderItsHeading()
    {
        string now = Outline.Replace("int Y;\n}\nclass B", "long Y;\n}\nclass B", StringComparison.Ordinal);

        Assert.That(LineDifference.Of(Outline, now), Is.EqualTo("@@ class A\n {\n     int X;\n-    int Y;\n+    long Y;\n }\n class B"));
    }

    [Test]
    public void Of_PlaceThatLooksLikeAnEarlierOne_HasAsManyLinesAsTellThemApart()
    {
        string now = Outline[..^1] + "    int Z;\n}";

        string difference = LineDifference.Of(Outline, now);

        Assert.That(difference, Does.Contain(" class B\n"));
        Assert.That(LineDifference.Apply(Outline, difference), Is.EqualTo(now));
    }

    [TestCase("", "a\nb")]
    [TestCase("a\nb", "")]
    [TestCase("a\n\nb\n\nc", "a\n\nc")]
    [TestCase("a\nb\nc\nd\ne\nf\ng\nh", "b\nc\nD\ne\nf\ng\nh\ni")]
    [TestCase("x\nx\nx\nx\nx\nx", "x\nx\nx\ny\nx\nx\nx\nz")]
    [TestCase("a\nb", "c\nd")]
    public void Apply_DifferenceOfTwoTexts_GivesTheSecond(string before, string after) =>
        Assert.That(LineDifference.Apply(before, LineDifference.Of(before, after)), Is.EqualTo(after));

    [Test]
    public void Apply_AnyTwoTexts_GivesTheSecond()
    {
        // Few different lines, so that most hunks have several places that look like theirs.
        Random random = new(1);
        for (int i = 0; i < 500; i++)
        {
            string before = Text();
            string after = Text();

            Assert.That(LineDifference.Apply(before, LineDifference.Of(before, after)), Is.EqualTo(after), $"{before}\n->\n{after}");
        }

        string Text() => string.Join('\n', Enumerable.Range(0, random.Next(30)).Select(_ => "abc"[random.Next(3)].ToString()));
    }

    [Test]
    public void Apply_ToAnotherText_IsRefused() =>
        Assert.That(() => LineDifference.Apply("a\nb\nd", "@@\n a\n b\n-c"), Throws.TypeOf<FormatException>().With.Message.Contains("-c"));

    [Test]
    public void Apply_WhatIsNoDifference_IsRefused() =>
        Assert.That(() => LineDifference.Apply("a", "a"), Throws.TypeOf<FormatException>().With.Message.Contains("'a'"));
}
