using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;
using Camunda.Rest.Contract.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>A version's record of what it is built without: <c>left-out.yaml</c> beside its contract.</summary>
internal static class LeftOutRecord
{
    private static readonly string[] Members = ["file", "member", "part", "reason"];

    /// <exception cref="ContractException">The record is malformed.</exception>
    public static IReadOnlyList<LeftOutEntry> Read(string path) => Parse(TextFile.Read(path), path);

    public static IReadOnlyList<LeftOutEntry> Parse(string text, string path)
    {
        if (YamlFile.Parse(text, path) is not JsonArray entries)
        {
            throw new ContractException($"{path}(1): the record is a list of entries with 'file', 'member' and 'reason'.");
        }

        List<int> lines = LinesOf(text);
        List<LeftOutEntry> read = [.. entries.Select(
            (entry, index) => Entry(entry, $"{path}({(index < lines.Count ? lines[index] : 1)})", index < lines.Count ? lines[index] : 1))];
        LeftOutEntry? twice = read.GroupBy(entry => entry.Subject).FirstOrDefault(same => same.Count() > 1)?.Last();
        return twice is null
            ? read
            : throw new ContractException($"{path}({twice.Line}): '{twice.Member}' of {twice.File} is given twice.");
    }

    /// <summary>Writes the record in one order, so that a later bump changes only what differs.</summary>
    public static void Write(string path, IEnumerable<LeftOutEntry> entries)
    {
        JsonArray tree = [];
        foreach (LeftOutEntry entry in entries.OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Member, StringComparer.Ordinal)
            .ThenBy(entry => entry.Part, StringComparer.Ordinal))
        {
            JsonObject written = new() { ["file"] = entry.File, ["member"] = entry.Member };
            if (entry.Part is not null)
            {
                written["part"] = entry.Part;
            }

            written["reason"] = entry.Reason;
            tree.Add(written);
        }

        YamlFile.Write(path, tree);
    }

    private static LeftOutEntry Entry(JsonNode? node, string at, int line)
    {
        if (node is not JsonObject entry
            || node.Text("file") is not { Length: > 0 } file
            || node.Text("member") is not { Length: > 0 } member
            || node.Text("reason") is not { Length: > 0 } reason)
        {
            throw new ContractException(
                $"{at}: an entry has the texts 'file', 'member' and 'reason', and 'part' where it is not about a whole member.");
        }

        string? unknown = entry.Select(value => value.Key).FirstOrDefault(name => !Members.Contains(name));
        return unknown is null
            ? new(file, member, node.Text("part"), reason, line)
            : throw new ContractException($"{at}: an entry has no '{unknown}'.");
    }

    /// <summary>The line on which each entry begins; the tree does not keep it.</summary>
    private static List<int> LinesOf(string text)
    {
        List<int> lines = [];
        Parser parser = new(new StringReader(text));
        int depth = 0;
        while (parser.MoveNext())
        {
            if (depth == 1 && (parser.Current is MappingStart or Scalar or SequenceStart))
            {
                lines.Add((int)parser.Current.Start.Line);
            }

            depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
        }

        return lines;
    }
}
