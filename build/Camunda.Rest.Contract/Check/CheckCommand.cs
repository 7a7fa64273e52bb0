using System.CommandLine;

namespace Camunda.Rest.Contract.Check;

/// <summary><c>check</c>: finds every fact of a published API description in a contract, and nothing else in it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string> from = new("--from") { Description = "The published description: its entry file, or the folder that holds it.", Required = true };
        Option<string> contract = new("--contract") { Description = "The contract to check.", Required = true };

        Command command = new("check", "Checks that a contract lost no fact of the description it was imported from.") { from, contract };
        command.SetAction(int (ParseResult _) => throw new ContractException("check is not written yet."));
        return command;
    }
}
