using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The backups that a restore takes its data from: named by their ids, or all of a time.</summary>
[RequiresContract("RestoreRequest")]
internal sealed record BackupSelection(IReadOnlyList<long>? BackupIds, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <exception cref="ArgumentException">There is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is below 1.</exception>
    public static BackupSelection Of(long[] backupIds)
    {
        ArgumentNullException.ThrowIfNull(backupIds);
        if (backupIds.Length == 0)
            throw new ArgumentException("Name at least one backup.", nameof(backupIds));
        foreach (long backupId in backupIds)
            BackupId.Check(backupId, nameof(backupIds));
        return new([.. backupIds], null, null);
    }

    /// <exception cref="ArgumentException">The time has neither beginning nor end, or ends before it begins.</exception>
    public static BackupSelection Of(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is null && to is null)
            throw new ArgumentException("Give the time a beginning, an end, or both.", nameof(from));
        if (from is { } begin && to is { } end)
            Require.Period(begin, end, nameof(to));
        return new(null, from, to);
    }

    public RestoreRequest ToRequest() => new() { BackupIds = BackupIds, From = From, To = To };
}
