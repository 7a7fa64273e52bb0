using NUnit.Framework;

namespace Camunda.Rest.Tests.Exceptions;

internal sealed class SecretTextTests
{
    private const string Secret = "ZGVtbzpk+W1v/Xw==";

    [TestCase("ZGVtbzpk+W1v/Xw==")]
    [TestCase(@"ZGVtbzpk\u002BW1v\/Xw\u003D\u003d")]
    [TestCase("ZGVtbzpk%2BW1v%2fXw%3D%3D")]
    [TestCase("ZGVtbzpk&#43;W1v&#x2F;Xw&#61;&#x3d;")]
    [TestCase(@"\u005AGVtbzpk+W1v/Xw==")]
    [TestCase("ZGVtbzpk+W1v/")]
    public void Remove_SecretAsItIsOrEscapedOrCutShort_LeavesWhatIsAroundIt(string echoed) =>
        Assert.That(SecretText.Remove($"<{echoed}> and {echoed}", Secret), Is.EqualTo("<***> and ***"));

    [TestCase("")]
    [TestCase("ZGVtbzpk")]
    [TestCase("zgvtbzpk+w1v/xw==")]
    [TestCase("50% of \\ & &# &#; &#x; %2 \\u00 100%")]
    public void Remove_OtherText_StaysAsItIs(string text) => Assert.That(SecretText.Remove(text, Secret), Is.SameAs(text));

    [TestCase(null)]
    [TestCase("")]
    public void Remove_NoSecret_StaysAsItIs(string? secret) => Assert.That(SecretText.Remove("text", secret), Is.EqualTo("text"));

    [Test]
    public void Remove_ShortSecret_GoesOnlyAsAWhole() => Assert.That(SecretText.Remove("s3cre s3cret", "s3cret"), Is.EqualTo("s3cre ***"));
}
