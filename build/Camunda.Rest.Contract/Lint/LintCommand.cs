using System.CommandLine;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Lint;

/// <summary><c>lint</c>: prints where a contract departs from the API's own naming conventions.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        Option<string> contract = new("--contract") { Description = "The contract to read.", Required = true };

        Command command = new(
            "lint",
            "Prints where a contract departs from the API's own naming conventions: the rule, the JSON path, what stands there -> what the "
                + "convention would have. "
            + "It only reports, and exits with 0 whatever it finds; with 1 where the file is not a contract.")
        {
            contract,
        };
        command.SetAction(result =>
        {
            LintReport.Write(ContractFile.Read(result.GetRequiredValue(contract)), result.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }
}
