using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Bump;

/// <summary>Takes an API version out of the repository.</summary>
internal sealed class VersionRemoval(RepositoryFiles files, TextWriter output)
{
    /// <exception cref="ContractException">The version is not registered, or one of its folders cannot be deleted.</exception>
    public void Run(ApiVersion version)
    {
        VersionRegister register = new(files.Register);
        if (!register.Versions.Contains(version))
        {
            throw new ContractException($"version {version} is not registered; known: {string.Join(' ', register.Versions)}.");
        }

        register.Remove(version);
        foreach (string folder in (string[])
        [
            $"openapi/{version}",
            $"generated/Camunda.Rest.Generated/Output/{version}",
            $".artifacts/{version}",
        ])
        {
            Delete(files.Of(folder));
        }

        output.WriteLine($"Removed {version}; registered: {string.Join(' ', register.Versions)}");
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException($"{folder} cannot be deleted ({e.Message}); end what uses it, and delete it.");
        }
    }
}
