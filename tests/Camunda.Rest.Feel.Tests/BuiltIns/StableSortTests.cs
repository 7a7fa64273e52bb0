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
        (FeelNumber Number, int Index)[] items = [.. Enumerable.Range(0, count).Select(index => (new FeelNumber(random.Next(10)), index))];
        Dictionary<FeelValue, int> indexes = items.ToDictionary(item => (FeelValue)item.Number, item => item.Index, ReferenceEqualityComparer.Instance as IEqualityComparer<FeelValue>);

        FeelValue[] sorted = StableSort.Sort(
            [.. items.Select(item => item.Number)], (left, right) => ((FeelNumber)left).Value < ((FeelNumber)right).Value);

        Assert.That(
            sorted.Select(value => indexes[value]),
            Is.EqualTo(items.OrderBy(item => item.Number.Value).Select(item => item.Index)));
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
