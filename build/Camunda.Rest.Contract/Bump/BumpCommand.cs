using System.CommandLine;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Bump;

/// <summary>
/// <c>bump</c>: adds an API version, or refreshes one, from its published description to a built client; or takes one out again.
/// </summary>
internal static class BumpCommand
{
    public static Command Create()
    {
        Argument<string> version = new("version") { Description = "major.minor with an optional label, such as 8.11 or 8.11-alpha1." };
        Argument<string?> from = new("description")
        {
            Description = "The published description: its entry file, or the folder that holds it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> remove = new("--remove") { Description = "Take the version out again." };
        Option<bool> clientOnly = new("--client-only")
        {
            Description = "Stop when the generated code and the client compile, for one target framework.",
        };
        Option<string?> buildArguments = new("--build-arguments")
        {
            Description = "What is handed on to 'dotnet build', such as \"-m:1\".",
        };
        Option<string?> repository = new("--repository")
        {
            Description = "The repository's root; by default the folder of the solution at or above the current one.",
        };

        Command command = new(
            "bump", "Imports a published description as an API version, and builds the client for it without a hand edit.")
        {
            version, from, remove, clientOnly, buildArguments, repository,
        };
        command.SetAction(result =>
        {
            RepositoryFiles files = result.GetValue(repository) is { } root
                ? new(Path.GetFullPath(root))
                : RepositoryFiles.Around(Environment.CurrentDirectory);
            ApiVersion api = ApiVersion.Parse(result.GetRequiredValue(version));
            TextWriter output = result.InvocationConfiguration.Output;
            if (result.GetValue(remove))
            {
                new VersionRemoval(files, output).Run(api);
                return 0;
            }

            string description = result.GetValue(from)
                ?? throw new ContractException("bump needs the published description of the version, a file or a folder; or --remove.");
            string[] arguments = (result.GetValue(buildArguments) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new BumpRun(files, api, new(result.GetValue(clientOnly), arguments), output, result.InvocationConfiguration.Error)
                .Run(description);
        });
        return command;
    }
}
