using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

/// <summary>What a collection finds, and what <c>$in</c> finds.</summary>
internal sealed class ValueEqualityTests
{
    private static readonly string[] SampleNames = ["demo", "anna"];

    private static readonly TestCaseData[] Plain =
    [
        Case("array", SampleNames),
        Case("list", new List<string>(SampleNames)),
        Case("set", new HashSet<string>(SampleNames)),
        Case("set, ordinal", new HashSet<string>(SampleNames, StringComparer.Ordinal)),
        Case("set, default", new HashSet<string>(SampleNames, EqualityComparer<string>.Default)),
        Case("sorted set", new SortedSet<string>(SampleNames)),
        Case("sorted set, ordinal", new SortedSet<string>(SampleNames, StringComparer.Ordinal)),
        Case("frozen set", SampleNames.ToFrozenSet()),
        Case("frozen set, ordinal", SampleNames.ToFrozenSet(StringComparer.Ordinal)),
        Case("immutable set", SampleNames.ToImmutableHashSet()),
        Case("immutable sorted set", SampleNames.ToImmutableSortedSet()),
        Case("immutable list", SampleNames.ToImmutableList()),
        Case("immutable array", SampleNames.ToImmutableArray()),
        Case("keys", SampleNames.ToDictionary(name => name, _ => 1).Keys),
        Case("keys, ordinal", SampleNames.ToDictionary(name => name, _ => 1, StringComparer.Ordinal).Keys),
        Case("keys of a sorted dictionary", new SortedDictionary<string, int>(SampleNames.ToDictionary(name => name, _ => 1)).Keys),
        Case("keys of a frozen dictionary", SampleNames.ToFrozenDictionary(name => name).Keys),
        Case("keys of a concurrent dictionary", new ConcurrentDictionary<string, int>(SampleNames.ToDictionary(name => name, _ => 1)).Keys),
        Case("values", SampleNames.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase).Values),
        Case("read-only collection", new ReadOnlyCollection<string>(SampleNames)),
        Case("observable collection", new ObservableCollection<string>(SampleNames)),
        Case("read-only set", new ReadOnlySet<string>(new HashSet<string>(SampleNames))),
        Case("query", SampleNames.Where(name => name.Length > 0)),
        Case("query over a set", new HashSet<string>(SampleNames, StringComparer.OrdinalIgnoreCase).Select(name => name)),
        Case("queue", new Queue<string>(SampleNames)),
        Case("linked list", new LinkedList<string>(SampleNames)),
        Case("subclass of a list", new Names(SampleNames)),
        Case("subclass of a set", new NameSet(null)),
    ];

    private static readonly TestCaseData[] Others =
    [
        Case("set", new HashSet<string>(SampleNames, StringComparer.OrdinalIgnoreCase)),
        Case("set, invariant", new HashSet<string>(SampleNames, StringComparer.InvariantCulture)),
        Case("set, comparer of the user's", new HashSet<string>(SampleNames, new LastFour())),
        Case("set, lambda", new HashSet<string>(
            SampleNames, EqualityComparer<string>.Create((one, other) => one?.Length == other?.Length, name => name.Length))),
        Case("sorted set", new SortedSet<string>(SampleNames, StringComparer.OrdinalIgnoreCase)),
        Case(
            "sorted set, lambda",
            new SortedSet<string>(SampleNames, Comparer<string>.Create((one, other) => one.Length.CompareTo(other.Length)))),
        Case("frozen set", SampleNames.ToFrozenSet(StringComparer.OrdinalIgnoreCase)),
        Case("immutable set", SampleNames.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)),
        Case("immutable sorted set", SampleNames.ToImmutableSortedSet(StringComparer.OrdinalIgnoreCase)),
        Case("immutable set under construction", SampleNames.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase).ToBuilder()),
        Case("keys", SampleNames.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase).Keys),
        Case("keys of a sorted dictionary", new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["demo"] = 1 }.Keys),
        Case("keys of a sorted list", new SortedList<string, int>(StringComparer.OrdinalIgnoreCase) { ["demo"] = 1 }.Keys),
        Case(
            "keys of a read-only dictionary",
            new ReadOnlyDictionary<string, string>(SampleNames.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase)).Keys),
        Case("read-only set", new ReadOnlySet<string>(new HashSet<string>(SampleNames, StringComparer.OrdinalIgnoreCase))),
        Case("collection around a list of the user's", new ReadOnlyCollection<string>(new AnyCase())),
        Case("subclass of a set", new NameSet(StringComparer.OrdinalIgnoreCase)),
        Case("subclass of a list with its own Contains", new AnyCase()),
        Case("collection of the user's", new Folded()),
        Case("sequence of the user's with a Contains", new Sequence()),
    ];

    [TestCaseSource(nameof(Plain))]
    public void Contains_PlainEquality_IsSent(IEnumerable<string> names)
    {
        string expected = $"[{string.Join(',', names.Select(name => $"\"{name}\""))}]";

        Assert.That(FilterJson.Tasks(t => names.Contains(t.Assignee)), Is.EqualTo($$$"""{"assignee":{"$in":{{{expected}}}}}"""));
        Assert.That(FilterJson.Tasks(t => !names.Contains(t.Assignee)), Is.EqualTo($$$"""{"assignee":{"$notIn":{{{expected}}}}}"""));
    }

    [TestCaseSource(nameof(Others))]
    public void Contains_AnotherEquality_IsRefusedWithTheWayOut(IEnumerable<string> names) => Assert.Multiple(() =>
    {
        Assert.That(() => FilterJson.Tasks(t => names.Contains(t.Assignee)), IsRefused("UserTaskFilter.Assignee"));
        Assert.That(() => FilterJson.Tasks(t => !names.Contains(t.Assignee)), IsRefused("UserTaskFilter.Assignee"));
        Assert.That(() => FilterJson.Tasks(t => names.Contains(t.TenantId)), IsRefused("UserTaskFilter.TenantId"));
        Assert.That(() => FilterJson.Instances(p => names.Contains(p.Variables["owner"])), IsRefused("ProcessInstanceFilter.Variables"));
        Assert.That(FilterJson.Tasks(t => names.ToArray().Contains(t.Assignee)), Does.StartWith("""{"assignee":{"$in":["""));
    });

    [Test]
    public void Contains_SetOfKeysOrStates_IsTakenWithItsOwnEqualityOnly() => Assert.Multiple(() =>
    {
        var key = ProcessInstanceKey.Parse("1");
        var keys = new HashSet<ProcessInstanceKey> { key };
        var states = new SortedDictionary<string, UserTaskState> { ["a"] = UserTaskState.Created }.Values.ToHashSet();
        var odd = new HashSet<ProcessInstanceKey>([key], EqualityComparer<ProcessInstanceKey>.Create((_, _) => true, _ => 0));

        Assert.That(FilterJson.Instances(p => keys.Contains(p.ProcessInstanceKey)), Is.EqualTo("""{"processInstanceKey":{"$in":["1"]}}"""));
        Assert.That(FilterJson.Tasks(t => states.Contains(t.State)), Is.EqualTo("""{"state":{"$in":["CREATED"]}}"""));
        Assert.That(
            () => FilterJson.Instances(p => odd.Contains(p.ProcessInstanceKey)), IsRefused("ProcessInstanceFilter.ProcessInstanceKey"));
    });

    [Test]
    public void Contains_Refused_NamesTheComparer()
    {
        var names = new HashSet<string>(SampleNames, new LastFour());

        Assert.That(
            () => FilterJson.Tasks(t => names.Contains(t.Assignee)),
            Throws.ArgumentException.With.Message.StartsWith("The values for UserTaskFilter.Assignee are in a HashSet that compares by "
                + "LastFour, but the API finds exact values only ($in)."));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint IsRefused(string field) =>
        Throws.ArgumentException.With.Message
            .Contains($"The values for {field} are in a ")
            .And.Message.Contains("values.ToArray().Contains(field)")
            .And.Property("ParamName")
            .EqualTo("condition");

    private static TestCaseData Case(string name, IEnumerable<string> names) => new TestCaseData(names).SetArgDisplayNames(name);

    private sealed class LastFour : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?[^4..] == y?[^4..];

        public int GetHashCode(string obj) => 0;
    }

    private sealed class Names(IEnumerable<string> names) : List<string>(names);

    private sealed class NameSet : HashSet<string>
    {
        public NameSet(IEqualityComparer<string>? comparer)
            : base(SampleNames, comparer)
        {
        }
    }

    private sealed class AnyCase : List<string>, ICollection<string>
    {
        public AnyCase()
            : base(SampleNames)
        {
        }

        public new bool Contains(string item) => this.Any(name => name.Equals(item, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Folded : ICollection<string>
    {
        public int Count => SampleNames.Length;

        public bool IsReadOnly => true;

        void ICollection<string>.Add(string item) => throw new NotSupportedException();

        void ICollection<string>.Clear() => throw new NotSupportedException();

        bool ICollection<string>.Contains(string item) => SampleNames.Contains(item, StringComparer.OrdinalIgnoreCase);

        public void CopyTo(string[] array, int arrayIndex) => SampleNames.CopyTo(array, arrayIndex);

        bool ICollection<string>.Remove(string item) => throw new NotSupportedException();

        public IEnumerator<string> GetEnumerator() => SampleNames.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Sequence : IEnumerable<string>
    {
        public bool Contains(string name) => this.Any(known => known[0] == name[0]);

        public IEnumerator<string> GetEnumerator() => SampleNames.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
