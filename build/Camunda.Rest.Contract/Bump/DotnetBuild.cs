using System.Diagnostics;

namespace Camunda.Rest.Contract.Bump;

/// <summary>Runs <c>dotnet build</c> for one API version.</summary>
internal sealed class DotnetBuild(string root, string apiVersion, IReadOnlyList<string> more) : IBuild
{
    public BuildOutcome Run(string? project, string? framework)
    {
        List<string> arguments = ["build"];
        arguments.AddRange(project is null ? [] : [project]);
        arguments.AddRange(framework is null ? [] : ["--framework", framework]);
        arguments.AddRange(
        [
            $"-p:CamundaApiVersion={apiVersion}",
            $"-p:CamundaContractTool={typeof(DotnetBuild).Assembly.Location}",
            "-p:GenerateFullPaths=true",
            "-verbosity:quiet",
            "-nologo",
            "-tl:off",
            "-clp:NoSummary",
            .. more,
        ]);

        using Process process = DotnetCommand.Start(root, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        List<string> output = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            output.Add(line);
        }

        output.AddRange(errors.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        process.WaitForExit();
        return new(process.ExitCode == 0, CompilerError.In(output), output);
    }
}
