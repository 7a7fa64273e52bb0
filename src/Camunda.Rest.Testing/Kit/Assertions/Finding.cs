namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>What one look at a process instance has found.</summary>
/// <typeparam name="T">The type of what was looked for.</typeparam>
internal readonly record struct Finding<T>(bool Holds, T Value, string Actual)
{
    public Finding(T value)
        : this(true, value, "")
    {
    }

    /// <summary>It is not there.</summary>
    /// <param name="actual">What is there instead, after "but".</param>
    public static Finding<T> Missing(string actual) => new(false, default!, actual);
}
