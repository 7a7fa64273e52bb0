using System.CommandLine;
using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.Files;

namespace Camunda.Rest.Contract.Pack;

/// <summary><c>package-texts</c>: writes the README and the release notes of one package; a step of the build.</summary>
internal static class PackageTextsCommand
{
    public static Command Create()
    {
        Option<FileInfo> page = new("--page")
        {
            Description = "The page of the repository that becomes the README of the package.",
            Required = true,
        };
        Option<string> version = new("--package-version") { Description = "The version of the package, such as 8.8.0.", Required = true };
        Option<string> revision = new("--revision") { Description = "The commit that is packed.", Required = true };
        Option<string?> url = new("--repository-url")
        {
            Description = "The public address of the repository; without it, links to its files become plain text.",
        };
        Option<string> to = new("--to") { Description = "The folder of README.md and release-notes.txt.", Required = true };

        Command command = new("package-texts", "Writes the README and the release notes of a package.")
        {
            page,
            version,
            revision,
            url,
            to,
        };
        command.SetAction(result =>
        {
            string file = result.GetRequiredValue(page).FullName;
            RepositoryFiles files = RepositoryFiles.Around(Path.GetDirectoryName(file)!);
            RepositoryAddress? address = result.GetValue(url) is { Length: > 0 } text ? RepositoryAddress.Parse(text) : null;
            PackageLinks links = new(files.Root, address, result.GetRequiredValue(revision));
            string folder = result.GetRequiredValue(to);
            string changelog = files.Of("CHANGELOG.md");
            string notes = ReleaseNotes.Of(TextFile.Read(changelog), result.GetRequiredValue(version));

            TextFile.Write(Path.Combine(folder, "README.md"), links.Rewrite(file, TextFile.Read(file)));
            TextFile.Write(Path.Combine(folder, "release-notes.txt"), links.Rewrite(changelog, notes));
            return 0;
        });
        return command;
    }
}
