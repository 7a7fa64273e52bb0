using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>The rules of backup ids, which the contract states as plain numbers and texts.</summary>
internal static class BackupId
{
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public static long Check(long backupId, [CallerArgumentExpression(nameof(backupId))] string? argument = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(backupId, 1, argument);
        return backupId;
    }

    /// <exception cref="ArgumentOutOfRangeException">The id is given, and below 1.</exception>
    public static long? Check(long? backupId, [CallerArgumentExpression(nameof(backupId))] string? argument = null) => backupId is { } given ? Check(given, argument) : null;

    /// <exception cref="ArgumentException">The beginning is not digits with one <c>*</c> behind them.</exception>
    public static string? CheckPrefix(string? prefix, [CallerArgumentExpression(nameof(prefix))] string? argument = null)
    {
        bool valid = prefix is null || (prefix is [.. var digits, '*'] && !digits.AsSpan().ContainsAnyExceptInRange('0', '9'));
        return valid ? prefix : throw new ArgumentException("Give digits with one * behind them, such as \"2026*\", or null for all backups.", argument);
    }
}
