namespace Camunda.Rest.Testing.Engine.State;

/// <summary>Something that happens at a time, to what the key names; in the order of time, then of keys.</summary>
internal readonly record struct DueDate(DateTimeOffset Time, DueKind Kind, long Key) : IComparable<DueDate>
{
    public int CompareTo(DueDate other)
    {
        int byTime = Time.CompareTo(other.Time);
        int byKey = byTime != 0 ? byTime : Key.CompareTo(other.Key);
        return byKey != 0 ? byKey : Kind.CompareTo(other.Kind);
    }
}
