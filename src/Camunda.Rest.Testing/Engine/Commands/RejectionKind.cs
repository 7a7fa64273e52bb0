namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Why a command is refused.</summary>
internal enum RejectionKind
{
    /// <summary>The command itself is wrong (400).</summary>
    InvalidArgument,

    /// <summary>There is no such thing, or no longer (404).</summary>
    NotFound,

    /// <summary>The thing is in a state that does not allow the command (409).</summary>
    InvalidState,

    /// <summary>It is there already (409).</summary>
    AlreadyExists,

    /// <summary>Too much at once (503).</summary>
    ResourceExhausted,

    /// <summary>It took too long (504).</summary>
    Timeout,
}
