using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Bump;

/// <summary>Where things are in this repository.</summary>
/// <param name="Root">The repository's root.</param>
internal sealed record RepositoryFiles(string Root)
{
    public const string Solution = "Camunda.Rest.sln";

    public string Contracts => Of("openapi");

    public string Register => Of(VersionRegister.FileName);

    /// <exception cref="ContractException">The folder is not within the repository.</exception>
    public static RepositoryFiles Around(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Solution)))
            {
                return new(at.FullName);
            }
        }

        throw new ContractException(
            $"there is no {Solution} in {folder} or above it; run this in the repository, or name it with --repository.");
    }

    public string Of(string path) => Path.Combine(Root, path);

    public string ContractOf(ApiVersion version) => Of($"openapi/{version}/contract.yaml");

    public string BaselineOf(ApiVersion version) => Of($"openapi/{version}/baseline.txt");

    public string RecordOf(ApiVersion version) => Of($"openapi/{version}/left-out.yaml");
}
