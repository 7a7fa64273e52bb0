namespace Camunda.Rest.Contract.Pack;

/// <summary>What an address in the repository shows.</summary>
internal enum RepositoryPageKind
{
    /// <summary>A page about a file.</summary>
    File,

    /// <summary>A page about a folder.</summary>
    Folder,

    /// <summary>The bytes of a file, such as an image.</summary>
    Raw,
}
