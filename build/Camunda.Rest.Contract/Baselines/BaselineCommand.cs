using System.CommandLine;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Baselines;

/// <summary><c>baseline</c>: settles which version's handwritten code is compiled with a contract.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        Option<FileInfo> contract = new("--contract") { Description = "The contract, in its place among the others.", Required = true };
        Option<FileInfo> to = new("--to")
        {
            Description = "The file that names the baseline; there is none where the contract's own version is it.",
            Required = true,
        };

        Command command = new(
            "baseline",
            "Finds the version whose handwritten code compiles with a contract, and notes it where that is not the contract's own.")
        {
            contract,
            to,
        };
        command.SetAction(result =>
        {
            string file = result.GetRequiredValue(contract).ToString();
            ContractDocument document = ContractFile.Read(file);
            BaselineNote.Settle(
                document,
                Baseline.Of(document, ContractFolder.Around(file)),
                result.GetRequiredValue(to).ToString(),
                result.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }
}
