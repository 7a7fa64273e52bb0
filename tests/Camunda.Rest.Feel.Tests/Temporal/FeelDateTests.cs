using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

public sealed class FeelDateTests
{
    [TestCase(2024, 2, 30)]
    [TestCase(2023, 2, 29)]
    [TestCase(2024, 13, 1)]
    [TestCase(2024, 1, 0)]
    [TestCase(1_000_000_000, 1, 1)]
    public void Constructor_DateThatDoesNotExist_Throws(int year, int month, int day) =>
        Assert.That(
            () => new FeelDate(year, month, day),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"{year}-{month}-{day}"));

    [TestCase("2024-02-29")]
    [TestCase("0000-01-01")]
    [TestCase("-0001-12-31")]
    [TestCase("12345-06-07")]
    [TestCase("999999999-12-31")]
    [TestCase("-999999999-01-01")]
    public void TryParse_Date_IsWrittenUnchanged(string text)
    {
        Assert.That(FeelDate.TryParse(text, out FeelDate? date), Is.True);
        Assert.That(date!.ToString(), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("2024")]
    [TestCase("24-01-01")]
    [TestCase("2024-01-01 ")]
    [TestCase("+2024-01-01")]
    [TestCase("1234567890-01-01")]
    [TestCase("02024-01-01")]
    [TestCase("2024-01-32")]
    [TestCase("2024/01/01")]
    [TestCase("２０２４-01-01")]
    public void TryParse_OtherText_ReturnsFalse(string text) => Assert.That(FeelDate.TryParse(text, out _), Is.False);

    [Test]
    public void From_DateOnly_ConvertsBack()
    {
        DateOnly date = new(2024, 5, 1);

        Assert.That(FeelDate.From(date).ToDateOnly(), Is.EqualTo(date));
    }

    [TestCase(0)]
    [TestCase(10_000)]
    public void ToDateOnly_YearOutOfRange_Throws(int year) =>
        Assert.That(() => new FeelDate(year, 1, 1).ToDateOnly(), Throws.TypeOf<OverflowException>().With.Message.Contains("1 to 9999"));
}
