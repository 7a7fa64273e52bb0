namespace Camunda.Rest.Contract.Pack;

/// <summary>The public address of the repository, with the pages of its files.</summary>
internal sealed class RepositoryAddress
{
    private readonly string _address;

    private RepositoryAddress(string address) => _address = address;

    /// <exception cref="ContractException">The text is not an address of the web.</exception>
    public static RepositoryAddress Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0
            ? new(text.TrimEnd('/'))
            : throw new ContractException("the address of the repository is not one of https without credentials.");

    /// <summary>Returns the address of a file or folder at a revision.</summary>
    /// <param name="path">Its path below the root, with forward slashes.</param>
    /// <param name="revision">A commit, a tag or a branch.</param>
    /// <param name="kind">What the address shows.</param>
    public string Of(string path, string revision, RepositoryPageKind kind)
    {
        string segment = kind switch
        {
            RepositoryPageKind.Raw => "raw",
            RepositoryPageKind.Folder => "tree",
            _ => "blob",
        };
        return $"{_address}/{segment}/{revision}/{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}";
    }

    public override string ToString() => _address;
}
