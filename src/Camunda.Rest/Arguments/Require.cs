using System.Runtime.CompilerServices;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>Refuses arguments that cannot be sent, before anything is.</summary>
internal static class Require
{
    /// <exception cref="ArgumentException">The key or id is <c>default</c>.</exception>
    public static T NotDefault<T>(T value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct, IWireValue =>
        value.IsDefault ? throw new ArgumentException($"default({typeof(T).Name}) names nothing. Give one that the cluster returned, or make one with {typeof(T).Name}.Parse.", argument) : value;

    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public static TimeSpan Positive(TimeSpan value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(argument, value, "The time must be positive.");
}
