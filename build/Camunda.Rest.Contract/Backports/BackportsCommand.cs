using System.CommandLine;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary><c>backports</c>: proposes the types that older contracts could take over from the newest one.</summary>
internal static class BackportsCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> contracts = new("--contracts")
        {
            Description = "The folder that holds the contracts, openapi.",
            Required = true,
        };
        Option<FileInfo> table = new("--backports") { Description = "The table as it is, backports.yaml.", Required = true };

        Command command = new("backports", "Lists the types that backports.yaml could name beside those that it has.") { contracts, table };
        command.SetAction(result =>
        {
            Propose(
                new(result.GetRequiredValue(contracts).ToString()),
                BackportTable.Read(result.GetRequiredValue(table).ToString()),
                result.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    internal static void Propose(ContractFolder folder, BackportTable table, TextWriter output)
    {
        List<ContractDocument> all = [.. folder.All];
        var proposals =
            from older in all.SkipLast(1)
            from backport in Backporter.Between(older, all[^1])
            where !table.Types.ContainsKey(backport.Type)
            group $"{older.Version} {backport.Slot.Address}" by backport.Type into places
            orderby places.Key
            select places;

        foreach (IGrouping<string, string> type in proposals)
        {
            output.WriteLine($"{type.Key}: '{all[^1].Version}'");
            foreach (string place in type)
            {
                output.WriteLine($"  # {place}");
            }
        }
    }
}
