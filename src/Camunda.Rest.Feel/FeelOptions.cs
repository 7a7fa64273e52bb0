namespace Camunda.Rest.Feel;

/// <summary>Options of an evaluation.</summary>
public sealed record FeelOptions
{
    /// <summary>The options that apply by default.</summary>
    public static FeelOptions Default { get; } = new();

    /// <summary>The clock of <c>now()</c> and <c>today()</c>. Defaults to the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The time zone of <c>now()</c> and <c>today()</c>. Defaults to UTC, like a cluster of Camunda 8.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The source of <c>random number()</c> and <c>uuid()</c>. Defaults to one that cannot be predicted.</summary>
    /// <remarks>The options are used by several threads at the same time: this source must allow it. The default does.</remarks>
    public Random Random { get; init; } = SecureRandom.Instance;

    /// <summary>How deep calls and nested expressions may go before the evaluation fails. Defaults to 200.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>
    /// How many steps an evaluation may take before it fails: evaluated nodes, and items of iterations. Defaults to 1,000,000.
    /// </summary>
    public int MaxSteps { get; init; } = 1_000_000;

    /// <summary>Functions that the host adds, by name. They take precedence over built-in functions.</summary>
    public IReadOnlyDictionary<string, FeelFunction> Functions { get; init; } = new Dictionary<string, FeelFunction>();
}
