using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Search.Filters;

/// <summary>What a collection finds, and what <c>$in</c> finds.</summary>
internal sealed class ValueEqualityTests
{
    private static readonly string[] s_names = ["demo", "anna"];

    private static readonly TestCaseData[] s_plain =
    [
        Case("array", s_names),
        Case("list", new List<string>(s_names)),
        Case("set", new HashSet<string>(s_names)),
        Case("set, ordinal", new HashSet<string>(s_names, StringComparer.Ordinal)),
        Case("set, default", new HashSet<string>(s_names, EqualityComparer<string>.Default)),
        Case("sorted set", new SortedSet<string>(s_names)),
        Case("sorted set, ordinal", new SortedSet<string>(s_names, StringComparer.Ordinal)),
        Case("frozen set", s_names.ToFrozenSet()),
        Case("frozen set, ordinal", s_names.ToFrozenSet(StringComparer.Ordinal)),
        Case("immutable set", s_names.ToImmutableHashSet()),
        Case("immutable sorted set", s_names.ToImmutableSortedSet()),
        Case("immutable list", s_names.ToImmutableList()),
        Case("immutable array", s_names.ToImmutableArray()),
        Case("keys", s_names.ToDictionary(name => name, _ => 1).Keys),
        Case("keys, ordinal", s_names.ToDictionary(name => name, _ => 1, StringComparer.Ordinal).Keys),
        Case("keys of a sorted dictionary", new SortedDictionary<string, int>(s_names.ToDictionary(name => name, _ => 1)).Keys),
        Case("keys of a frozen dictionary", s_names.ToFrozenDictionary(name => name).Keys),
        Case("keys of a concurrent dictionary", new ConcurrentDictionary<string, int>(s_names.ToDictionary(name => name, _ => 1)).Keys),
        Case("values", s_names.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase).Values),
        Case("read-only collection", new ReadOnlyCollection<string>(s_names)),
        Case("observable collection", new ObservableCollection<string>(s_names)),
        Case("read-only set", new ReadOnlySet<string>(new HashSet<string>(s_names))),
        Case("query", s_names.Where(name => name.Length > 0)),
        Case("query over a set", new HashSet<string>(s_names, StringComparer.OrdinalIgnoreCase).Select(name => name)),
        Case("queue", new Queue<string>(s_names)),
        Case("linked list", new LinkedList<string>(s_names)),
        Case("subclass of a list", new Names(s_names)),
        Case("subclass of a set", new NameSet(null)),
    ];

    private static readonly TestCaseData[] s_others =
    [
        Case("set", new HashSet<string>(s_names, StringComparer.OrdinalIgnoreCase)),
        Case("set, invariant", new HashSet<string>(s_names, StringComparer.InvariantCulture)),
        Case("set, comparer of the user's", new HashSet<string>(s_names, new LastFour())),
        Case("set, lambda", new HashSet<string>(s_names, EqualityComparer<string>.Create((one, other) => one?.Length == other?.Length, name => name.Length))),
        Case("sorted set", new SortedSet<string>(s_names, StringComparer.OrdinalIgnoreCase)),
        Case("sorted set, lambda", new SortedSet<string>(s_names, Comparer<string>.Create((one, other) => one.Length.CompareTo(other.Length)))),
        Case("frozen set", s_names.ToFrozenSet(StringComparer.OrdinalIgnoreCase)),
        Case("immutable set", s_names.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)),
        Case("immutable sorted set", s_names.ToImmutableSortedSet(StringComparer.OrdinalIgnoreCase)),
        Case("immutable set under construction", s_names.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase).ToBuilder()),
        Case("keys", s_names.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase).Keys),
        Case("keys of a sorted dictionary", new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["demo"] = 1 }.Keys),
        Case("keys of a sorted list", new SortedList<string, int>(StringComparer.OrdinalIgnoreCase) { ["demo"] = 1 }.Keys),
        Case("keys of a read-only dictionary", new ReadOnlyDictionary<string, string>(s_names.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase)).Keys),
        Case("read-only set", new ReadOnlySet<string>(new HashSet<string>(s_names, StringComparer.OrdinalIgnoreCase))),
        Case("collection around a list of the user's", new ReadOnlyCollection<string>(new AnyCase())),
        Case("subclass of a set", new NameSet(StringComparer.OrdinalIgnoreCase)),
        Case("subclass of a list with its own Contains", new AnyCase()),
        Case("collection of the user's", new Folded()),
        Case("sequence of the user's with a Contains", new Sequence()),
    ];

    [TestCaseSource(nameof(s_plain))]
    public void Contains_PlainEquality_IsSent(IEnumerable<string> names)
    {
        string expected = $"[{string.Join(',', names.Select(name => $"\"{name}\""))}]";

        Assert.That(FilterJson.Tasks(t => names.Contains(t.Assignee)), Is.EqualTo($$$"""{"assignee":{"$in":{{{expected}}}}}"""));
        Assert.That(FilterJson.Tasks(t => !names.Contains(t.Assignee)), Is.EqualTo($$$"""{"assignee":{"$notIn":{{{expected}}}}}"""));
    }

    [TestCaseSource(nameof(s_others))]
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
        Assert.That(() => FilterJson.Instances(p => odd.Contains(p.ProcessInstanceKey)), IsRefused("ProcessInstanceFilter.ProcessInstanceKey"));
    });

    [Test]
    public void Contains_Refused_NamesTheComparer()
    {
        var names = new HashSet<string>(s_names, new LastFour());

        Assert.That(
            () => FilterJson.Tasks(t => names.Contains(t.Assignee)),
            Throws.ArgumentException.With.Message.StartsWith("The values for UserTaskFilter.Assignee are in a HashSet that compares by LastFour, but the API finds exact values only ($in)."));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint IsRefused(string field) =>
        Throws.ArgumentException.With.Message.Contains($"The values for {field} are in a ").And.Message.Contains("values.ToArray().Contains(field)").And.Property("ParamName").EqualTo("condition");

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
            : base(s_names, comparer)
        {
        }
    }

    private sealed class AnyCase : List<string>, ICollection<string>
    {
        public AnyCase()
            : base(s_names)
        {
        }

        public new bool Contains(string item) => this.Any(name => name.Equals(item, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Folded : ICollection<string>
    {
        public int Count => s_names.Length;

        public bool IsReadOnly => true;

        void ICollection<string>.Add(string item) => throw new NotSupportedException();

        void ICollection<string>.Clear() => throw new NotSupportedException();

        bool ICollection<string>.Contains(string item) => s_names.Contains(item, StringComparer.OrdinalIgnoreCase);

        public void CopyTo(string[] array, int arrayIndex) => s_names.CopyTo(array, arrayIndex);

        bool ICollection<string>.Remove(string item) => throw new NotSupportedException();

        public IEnumerator<string> GetEnumerator() => s_names.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Sequence : IEnumerable<string>
    {
        public bool Contains(string name) => this.Any(known => known[0] == name[0]);

        public IEnumerator<string> GetEnumerator() => s_names.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
