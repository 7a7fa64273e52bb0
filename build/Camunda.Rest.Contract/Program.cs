using System.CommandLine;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Baselines;
using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Diff;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.LeaveOut;
using Camunda.Rest.Contract.Links;
using Camunda.Rest.Contract.Lint;
using Camunda.Rest.Contract.Pack;
using Camunda.Rest.Contract.Resources;
using Camunda.Rest.Contract.Split;

namespace Camunda.Rest.Contract;

/// <summary>The contract tool: one command per step of the contract's life.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>Runs one command line; a refused input becomes one line on <paramref name="error"/> and exit code 1.</summary>
    internal static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Imports, checks and composes the API contracts.")
        {
            ImportCommand.Create(),
            CheckCommand.Create(),
            CheckLinksCommand.Create(),
            BackportsCommand.Create(),
            BaselineCommand.Create(),
            BumpCommand.Create(),
            ComposeCommand.Create(),
            DiffCommand.Create(),
            LeaveOutCommand.Create(),
            LintCommand.Create(),
            PackCommand.Create(),
            PackageTextsCommand.Create(),
            SplitCommand.Create(ResourceGenerator.Generate),
        };

        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = output,
                Error = error,
            });
        }
        catch (ContractException e)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }
}
