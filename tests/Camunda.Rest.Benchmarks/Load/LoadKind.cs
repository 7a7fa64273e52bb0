namespace Camunda.Rest.Benchmarks.Load;

/// <summary>What is done again and again.</summary>
internal enum LoadKind
{
    /// <summary>Jobs are taken and completed.</summary>
    Worker,

    /// <summary>Process instances are started.</summary>
    Create,

    /// <summary>Pages of user tasks are searched.</summary>
    Search,

    /// <summary>Instances are started and looked up, user tasks searched and completed, in turns.</summary>
    Mixed,
}
