using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>Validates backup ids, which the contract defines as plain numbers and strings.</summary>
internal static class BackupId
{
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public static long Check(long backupId, [CallerArgumentExpression(nameof(backupId))] string? argument = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(backupId, 1, argument);
        return backupId;
    }

    /// <exception cref="ArgumentOutOfRangeException">The id is below 1; null is allowed.</exception>
    public static long? Check(long? backupId, [CallerArgumentExpression(nameof(backupId))] string? argument = null) =>
        backupId is { } given ? Check(given, argument) : null;

    /// <exception cref="ArgumentException">The prefix does not consist of digits followed by one <c>*</c>.</exception>
    public static string? CheckPrefix(string? prefix, [CallerArgumentExpression(nameof(prefix))] string? argument = null)
    {
        bool valid = prefix is null || (prefix is [.. var digits, '*'] && !digits.AsSpan().ContainsAnyExceptInRange('0', '9'));
        return valid ? prefix : throw new ArgumentException("The prefix must be digits followed by *, such as \"2026*\". "
            + "Pass null for all backups.", argument);
    }
}
