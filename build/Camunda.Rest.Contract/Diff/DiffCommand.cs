using System.CommandLine;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Diff;

/// <summary><c>diff</c>: prints what changed from one contract to another.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        Option<FileInfo> from = new("--from") { Description = "The older contract.", Required = true };
        Option<FileInfo> to = new("--to") { Description = "The newer contract.", Required = true };
        Option<bool> summary = new("--summary") { Description = "Print the numbers only, in one line." };

        Command command = new("diff", "Prints the operations and types that one contract adds to, removes from or changes in another.")
        {
            from,
            to,
            summary,
        };
        command.SetAction(result =>
        {
            TextWriter output = result.InvocationConfiguration.Output;
            ContractChanges changes = ContractChanges.Between(
                ContractFile.Read(result.GetRequiredValue(from).ToString()),
                ContractFile.Read(result.GetRequiredValue(to).ToString()));
            if (result.GetValue(summary))
            {
                output.WriteLine(changes.Summary());
            }
            else
            {
                DiffReport.Write(changes, output);
            }

            return 0;
        });
        return command;
    }
}
