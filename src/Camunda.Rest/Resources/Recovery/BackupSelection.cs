using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The backups of a restore: by their ids, or all of a period.</summary>
[RequiresContract("RestoreRequest")]
internal sealed record BackupSelection(IReadOnlyList<long>? BackupIds, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <exception cref="ArgumentException">No id is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is below 1.</exception>
    public static BackupSelection Of(long[] backupIds)
    {
        ArgumentNullException.ThrowIfNull(backupIds);
        if (backupIds.Length == 0)
            throw new ArgumentException("No backup was given. Pass at least one.", nameof(backupIds));
        foreach (long backupId in backupIds)
            BackupId.Check(backupId, nameof(backupIds));
        return new([.. backupIds], null, null);
    }

    /// <exception cref="ArgumentException">The period has neither start nor end, or ends before it starts.</exception>
    public static BackupSelection Of(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is null && to is null)
            throw new ArgumentException("The period has neither start nor end. Pass at least one of them.", nameof(from));
        if (from is { } begin && to is { } end)
            Require.Period(begin, end, nameof(to));
        return new(null, from, to);
    }

    public RestoreRequest ToRequest() => new() { BackupIds = BackupIds, From = From, To = To };
}
