namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>What a process can refer to by its id.</summary>
internal enum ModelReferenceKind
{
    /// <summary>A process, from a call activity.</summary>
    Process,

    /// <summary>A decision, from a business rule task.</summary>
    Decision,

    /// <summary>A form, from a user task or start event.</summary>
    Form,
}
