using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>Validates arguments before anything is sent.</summary>
internal static class Require
{
    /// <exception cref="ArgumentException">The key or id is <c>default</c>, or contains an unpaired surrogate.</exception>
    public static T NotDefault<T>(T value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct, IWireValue
    {
        if (value.IsDefault)
        {
            throw new ArgumentException($"The value must not be default({typeof(T).Name}). Use one that the cluster returned, or create "
                + $"one with {typeof(T).Name}.Parse.", argument);
        }

        HalfPairs.Refuse(value.Value, argument);
        return value;
    }

    /// <exception cref="ArgumentException">The text is null, empty or white space, or contains an unpaired surrogate.</exception>
    public static string Text([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, argument);
        HalfPairs.Refuse(value, argument);
        return value;
    }

    /// <exception cref="ArgumentException">The key or id is <c>default</c>; null is allowed.</exception>
    public static T? NotDefault<T>(T? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct, IWireValue
    {
        if (value is { } given)
            NotDefault(given, argument);
        return value;
    }

    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public static TimeSpan Positive(TimeSpan value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(argument, value, "The time must be positive.");

    /// <summary>Returns a copy of the texts, so that later changes of the caller's array have no effect.</summary>
    /// <exception cref="ArgumentException">
    /// The array is null, or one of its texts is null, empty or white space, or contains an unpaired surrogate.
    /// </exception>
    public static IReadOnlyList<string> Texts(string[] values, [CallerArgumentExpression(nameof(values))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        int bad = Array.FindIndex(values, string.IsNullOrWhiteSpace);
        if (bad >= 0)
            throw new ArgumentException($"The text at [{bad}] is null, empty or white space. Remove it, or set a text.", argument);
        foreach (string value in values)
            HalfPairs.Refuse(value, argument);
        return [.. values];
    }

    /// <summary>Returns a copy of the keys, ids or enum values, so that later changes of the caller's array have no effect.</summary>
    /// <exception cref="ArgumentException">The array is null, or one of its values is <c>default</c>.</exception>
    public static IReadOnlyList<T> NoneDefault<T>(T[] values, [CallerArgumentExpression(nameof(values))] string? argument = null)
        where T : struct, IWireValue
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        foreach (var value in values)
            NotDefault(value, argument);
        return [.. values];
    }

    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public static void Period(DateTimeOffset from, DateTimeOffset to, [CallerArgumentExpression(nameof(to))] string? argument = null)
    {
        if (to < from)
            throw new ArgumentException("The period ends before it begins. Swap the two.", argument);
    }

    /// <exception cref="ArgumentOutOfRangeException">The number is below the minimum.</exception>
    public static void AtLeast<T>(T value, T minimum, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct, IComparable<T> => ArgumentOutOfRangeException.ThrowIfLessThan(value, minimum, argument);

    /// <exception cref="ArgumentOutOfRangeException">The number is below the minimum; null is allowed.</exception>
    public static void AtLeast<T>(T? value, T minimum, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct, IComparable<T>
    {
        if (value is { } given)
            ArgumentOutOfRangeException.ThrowIfLessThan(given, minimum, argument);
    }

    /// <exception cref="ArgumentException">
    /// The text is empty or white space, or contains an unpaired surrogate; null is allowed.
    /// </exception>
    public static string? TextOrNull(string? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        return value is null ? null : Text(value, argument);
    }

    /// <exception cref="ArgumentOutOfRangeException">The number is negative; null is allowed.</exception>
    public static T? NotNegative<T>(T? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct, INumberBase<T>
    {
        if (value is { } given)
            ArgumentOutOfRangeException.ThrowIfNegative(given, argument);
        return value;
    }

    /// <exception cref="ArgumentOutOfRangeException">The number is below 1; null is allowed.</exception>
    public static long? OperationReference(long? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        if (value is { } given)
            ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, argument);
        return value;
    }

    /// <summary>Returns a copy of the models, so that later changes of the caller's array have no effect.</summary>
    /// <exception cref="ArgumentException">The array or one of its models is null.</exception>
    public static IReadOnlyList<T> NoneNull<T>(T[] values, [CallerArgumentExpression(nameof(values))] string? argument = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        int bad = Array.FindIndex(values, value => value is null);
        return bad < 0 ? [.. values] : throw new ArgumentException($"The item at [{bad}] is null. Remove it.", argument);
    }

    /// <summary>Returns a copy of the models, of which there must be at least one.</summary>
    /// <exception cref="ArgumentException">The array is null or empty, or one of its models is null.</exception>
    public static IReadOnlyList<T> Items<T>(T[] values, [CallerArgumentExpression(nameof(values))] string? argument = null)
        where T : class
    {
        var items = NoneNull(values, argument);
        return items.Count > 0
            ? items
            : throw new ArgumentException("There is nothing to send. Pass at least one item, or omit the call.", argument);
    }
}
