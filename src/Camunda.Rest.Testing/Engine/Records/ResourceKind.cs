namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What a deployed resource beside the processes is; each kind has ids and versions of its own.</summary>
internal enum ResourceKind
{
    /// <summary>A file of any kind.</summary>
    File,

    /// <summary>A robot script, which is JSON.</summary>
    Script,

    /// <summary>A form, which is JSON.</summary>
    Form,
}
