using System.CommandLine;
using Camunda.Rest.Contract.Import.Grammar;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Check;

/// <summary><c>check</c>: finds every fact of a published API description in a contract, and nothing else in it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string> from = new("--from")
        {
            Description = "The published description: its entry file, or the folder that holds it.",
            Required = true,
        };
        Option<string> contract = new("--contract") { Description = "The contract to check.", Required = true };

        Command command = new("check", "Checks that a contract lost no fact of the description it was imported from.") { from, contract };
        command.SetAction(result =>
        {
            string file = result.GetRequiredValue(contract);
            SourceFile written = SourceFile.Read(file);
            GrammarWalk.Visit(written, static (_, _, _) => { });
            CheckReport report = ContractCheck.Run(SourceSet.Read(result.GetRequiredValue(from)), written.Tree);
            foreach (Loss loss in report.Losses)
            {
                result.InvocationConfiguration.Error.WriteLine($"loss: {loss}");
            }

            result.InvocationConfiguration.Output.WriteLine($"{file}: {report.Summary}");
            return report.Losses.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
