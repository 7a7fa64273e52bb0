using System.CommandLine;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>
/// <c>leave-out</c>: writes copies of a project's sources without what its API version lacks, for the compiler to take instead.
/// </summary>
internal static class LeaveOutCommand
{
    public static Command Create()
    {
        Option<FileInfo> sources = new("--sources")
        {
            Description = "A text file with the full path of each source, one a line.",
            Required = true,
        };
        Option<string> symbols = new("--symbols")
        {
            Description = "The compilation symbols, with semicolons between them.",
            DefaultValueFactory = _ => "",
        };
        Option<FileInfo> composed = new("--composed") { Description = "The generator's input that 'compose' wrote.", Required = true };
        Option<FileInfo> contract = new("--contract")
        {
            Description = "The contract; its neighbours know the names that other versions have.",
            Required = true,
        };
        Option<FileInfo> record = new("--record")
        {
            Description = "The version's record, left-out.yaml; there may be none.",
            Required = true,
        };
        Option<DirectoryInfo> root = new("--root") { Description = "The repository's root.", Required = true };
        Option<DirectoryInfo> to = new("--to") { Description = "The folder for the copies.", Required = true };
        Option<FileInfo> list = new("--list")
        {
            Description = "A text file to write, with the path of each copied source from the root, one a line.",
            Required = true,
        };

        Command command = new("leave-out", "Leaves out of a project's sources what its API version lacks.")
        {
            sources, symbols, composed, contract, record, root, to, list,
        };
        command.SetAction(result => Run(
            File.ReadAllLines(result.GetRequiredValue(sources).FullName),
            result.GetRequiredValue(record).FullName,
            result.GetRequiredValue(to).FullName,
            result.GetRequiredValue(list).FullName,
            new(
                Path.TrimEndingDirectorySeparator(result.GetRequiredValue(root).FullName),
                new(result.GetValue(symbols)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
                new(() => ContractNames.OfComposed(JsonNode.Parse(TextFile.Read(result.GetRequiredValue(composed).FullName))!)),
                new(() => [.. ContractFolder.Around(result.GetRequiredValue(contract).FullName).All.Select(ContractNames.Of)])),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(IEnumerable<string> sources, string record, string to, string list, LeaveOutRun run, TextWriter error)
    {
        IReadOnlyDictionary<string, string> trimmed = run.Trim(sources, File.Exists(record) ? LeftOutRecord.Read(record) : [], record);
        foreach (string mistake in run.Errors)
        {
            error.WriteLine(mistake);
        }

        if (run.Errors.Count > 0)
        {
            return 1;
        }

        foreach ((string file, string text) in trimmed)
        {
            string copy = Path.Combine(to, file);
            if (!File.Exists(copy) || TextFile.Read(copy) != text)
            {
                TextFile.Write(copy, text);
            }
        }

        TextFile.Write(list, string.Concat(trimmed.Keys.Select(file => file + "\n")));
        return 0;
    }
}
