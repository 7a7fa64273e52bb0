using Camunda.Rest.Feel.BuiltIns;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.BuiltIns;

public sealed class StableSortTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(100)]
    public void Sort_Numbers_AreInOrderAndEqualOnesKeepTheirs(int count)
    {
        Random random = new(count);
        FeelNumber[] items = [.. Enumerable.Range(0, count).Select(_ => new FeelNumber(random.Next(10)))];

        FeelValue[] sorted = StableSort.Sort(items, (left, right) => ((FeelNumber)left).Value < ((FeelNumber)right).Value);

        FeelNumber[] expected = [.. items.OrderBy(item => item.Value)];
        Assert.That(sorted.Select((value, index) => ReferenceEquals(value, expected[index])), Is.All.True);
    }

    [Test]
    public void Sort_InconsistentOrder_LosesNoItem()
    {
        FeelNumber[] items = [.. Enumerable.Range(0, 50).Select(number => new FeelNumber(number))];
        Random random = new(1);

        FeelValue[] sorted = StableSort.Sort(items, (_, _) => random.Next(2) == 0);

        Assert.That(sorted, Is.EquivalentTo(items));
    }
}
