namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>An exception of which nothing can be read.</summary>
internal sealed class HostileException : Exception
{
    public override string Message => throw new InvalidOperationException("There is no message.");

    public override string ToString() => throw new InvalidOperationException("There is no text.");
}
