namespace Camunda.Rest.Contract.Operations;

/// <summary>What an operation does to its resource, which decides what its member looks like.</summary>
internal enum OperationShape
{
    /// <summary>Reads one thing.</summary>
    Read,

    /// <summary>Reads a list as a whole.</summary>
    List,

    /// <summary>Finds things, page by page.</summary>
    Search,

    /// <summary>Counts things, page by page.</summary>
    Statistics,

    /// <summary>Creates a thing.</summary>
    Create,

    /// <summary>Changes or replaces a thing.</summary>
    Update,

    /// <summary>Deletes a thing.</summary>
    Delete,

    /// <summary>Does something with a thing, or with the resource as a whole.</summary>
    Action,

    /// <summary>Adds a member to a thing, or removes one.</summary>
    Membership,

    /// <summary>Does something with everything that a filter matches.</summary>
    Batch,

    /// <summary>Sends files.</summary>
    Upload,

    /// <summary>Streams a file.</summary>
    Download,

    /// <summary>Hands out jobs.</summary>
    Activation,
}
