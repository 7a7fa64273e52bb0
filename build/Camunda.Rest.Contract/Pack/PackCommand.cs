using System.CommandLine;
using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Pack;

/// <summary><c>pack</c>: packs every library for each registered API version, or for one.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        Argument<string?> version = new("version")
        {
            Description = "A registered API version, such as 8.8; by default, all of them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> to = new("--to") { Description = "The folder of the packages; by default .artifacts/packages." };
        Option<string?> url = new("--repository-url")
        {
            Description = "The public address of the repository; by default that of the remote 'origin', if it is one of the web.",
        };
        Option<bool> list = new("--list") { Description = "Print the files of each package." };
        Option<string?> buildArguments = new("--build-arguments")
        {
            Description = "What is handed on to 'dotnet build', such as \"-m:1\".",
        };
        Option<string?> repository = new("--repository")
        {
            Description = "The repository's root; by default the folder of the solution at or above the current one.",
        };

        Command command = new("pack", "Packs every library for each registered API version.")
        {
            version, to, url, list, buildArguments, repository,
        };
        command.SetAction(result =>
        {
            RepositoryFiles files = result.GetValue(repository) is { } root
                ? new(Path.GetFullPath(root))
                : RepositoryFiles.Around(Environment.CurrentDirectory);
            ApiVersion? only = result.GetValue(version) is { } text ? ApiVersion.Parse(text) : null;
            PackOptions options = new(
                Path.GetFullPath(result.GetValue(to) ?? files.Of(".artifacts/packages")),
                result.GetValue(url) is { } address ? RepositoryAddress.Parse(address) : null,
                result.GetValue(list),
                (result.GetValue(buildArguments) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return new PackRun(files, options, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error).Run(only);
        });
        return command;
    }
}
