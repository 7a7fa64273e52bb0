namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>A command that the engine refuses. It has changed nothing.</summary>
internal sealed class EngineRejectionException(RejectionKind kind, string detail) : Exception(detail)
{
    public RejectionKind Kind { get; } = kind;

    /// <summary>A sentence for the caller: what is wrong and with which value.</summary>
    public string Detail => Message;
}
