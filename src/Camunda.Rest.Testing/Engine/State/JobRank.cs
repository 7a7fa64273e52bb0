namespace Camunda.Rest.Testing.Engine.State;

/// <summary>The order in which jobs of a type are activated: higher priorities first, then older jobs.</summary>
internal readonly record struct JobRank(int Priority, long JobKey) : IComparable<JobRank>
{
    public int CompareTo(JobRank other)
    {
        int byPriority = other.Priority.CompareTo(Priority);
        return byPriority != 0 ? byPriority : JobKey.CompareTo(other.JobKey);
    }
}
