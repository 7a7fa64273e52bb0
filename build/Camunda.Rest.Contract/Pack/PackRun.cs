using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Pack;

/// <summary>Packs the libraries, one API version after the other.</summary>
internal sealed class PackRun(RepositoryFiles files, PackOptions options, TextWriter output, TextWriter error)
{
    private const string Project = "build/Camunda.Rest.Pack.proj";

    /// <param name="only">The version to pack; null for all that are registered.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ContractException">The version is not registered.</exception>
    public int Run(ApiVersion? only)
    {
        IReadOnlyList<ApiVersion> registered = new VersionRegister(files.Register).Versions;
        if (only is { } one && !registered.Contains(one))
        {
            throw new ContractException($"'{one}' is not a registered API version; these are: {string.Join(", ", registered)}.");
        }

        foreach (ApiVersion version in only is { } alone ? [alone] : registered)
        {
            RemoveOf(version);
            output.WriteLine($"Packing API {version}");
            if (!Pack(version))
            {
                error.WriteLine($"error: the packages of API {version} could not be built; see above.");
                return 1;
            }

            foreach (FileInfo package in PackagesOf(version))
            {
                Print(package);
            }
        }

        return 0;
    }

    private bool Pack(ApiVersion version)
    {
        List<string> arguments =
        [
            "build",
            Project,
            $"-p:CamundaApiVersion={version}",
            $"-p:CamundaPackagesPath={options.Folder}",
            $"-p:CamundaContractTool={typeof(PackRun).Assembly.Location}",
            "-verbosity:quiet",
            "-nologo",
            "-tl:off",
            "-clp:NoSummary",
        ];
        if (options.Repository is { } address)
        {
            arguments.Add($"-p:CamundaRepositoryUrl={address}");
        }

        using Process process = DotnetCommand.Start(files.Root, [.. arguments, .. options.BuildArguments]);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            output.WriteLine(line);
        }

        error.Write(errors.GetAwaiter().GetResult());
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private void RemoveOf(ApiVersion version)
    {
        foreach (FileInfo package in PackagesOf(version))
        {
            package.Delete();
        }
    }

    private List<FileInfo> PackagesOf(ApiVersion version)
    {
        string number = (version with { Label = "" }).ToString();
        DirectoryInfo folder = new(options.Folder);
        return folder.Exists
            ? [.. folder.EnumerateFiles($"Camunda.Rest*.{number}.*.nupkg").OrderBy(package => package.Name, StringComparer.Ordinal)]
            : [];
    }

    private void Print(FileInfo package)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {package.Name}  {package.Length / 1024.0:N0} KiB"));
        if (!options.ListsFiles)
        {
            return;
        }

        using ZipArchive archive = ZipFile.OpenRead(package.FullName);
        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {entry.Length,10:N0}  {entry.FullName}"));
        }
    }
}
