namespace Camunda.Rest.Testing.Engine.State;

/// <summary>Something that happens at a time, to what the key names. Entries are ordered by time, then by key.</summary>
internal readonly record struct DueEntry(DateTimeOffset Time, DueKind Kind, long Key) : IComparable<DueEntry>
{
    public int CompareTo(DueEntry other)
    {
        int byTime = Time.CompareTo(other.Time);
        int byKey = byTime != 0 ? byTime : Key.CompareTo(other.Key);
        return byKey != 0 ? byKey : Kind.CompareTo(other.Kind);
    }
}
