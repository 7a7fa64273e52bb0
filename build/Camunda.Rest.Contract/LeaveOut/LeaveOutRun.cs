using Camunda.Rest.Contract.Files;
using Microsoft.CodeAnalysis;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>Leaves out of one project's sources what the contract lacks and what the record names.</summary>
/// <param name="root">The repository's root; files are named by their path from there.</param>
/// <param name="parser">Parses the sources with the project's symbols.</param>
/// <param name="names">What the composed contract has; read when a need is first asked for.</param>
/// <param name="known">The names that any contract has, for needs that this one lacks.</param>
internal sealed class LeaveOutRun(string root, SourceParser parser, Lazy<ContractNames> names, Lazy<IReadOnlyList<ContractNames>> known)
{
    private readonly List<string> _errors = [];

    /// <summary>Mistakes in the record or in a need, each with its file and line.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The trimmed text of each file in which something is left out, by its path from the root.</summary>
    /// <param name="sources">The full paths of the project's files.</param>
    /// <param name="record">The version's record.</param>
    /// <param name="recordFile">The record's name in messages.</param>
    public IReadOnlyDictionary<string, string> Trim(IEnumerable<string> sources, IReadOnlyList<LeftOutEntry> record, string recordFile)
    {
        ILookup<string, LeftOutEntry> entries = record.ToLookup(entry => entry.File, StringComparer.Ordinal);
        foreach (LeftOutEntry entry in record.Where(entry => !File.Exists(Path.Combine(root, entry.File))))
        {
            Refuse(recordFile, entry.Line, $"there is no file {entry.File}.");
        }

        SortedDictionary<string, string> trimmed = new(StringComparer.Ordinal);
        foreach (string source in sources)
        {
            string file = Path.GetRelativePath(root, source).Replace('\\', '/');
            bool isNamed = entries.Contains(file);
            string text = TextFile.Read(source);
            if (!isNamed && !text.Contains(ContractNeeds.Mark, StringComparison.Ordinal))
            {
                continue;
            }

            SyntaxNode tree = parser.Parse(text);
            List<SourceUnit> units = [.. Lacking(tree, source), .. Named(tree, entries[file], recordFile)];
            if (units.Count > 0)
            {
                trimmed.Add(file, Trimming.Apply(text, source, units));
            }
        }

        return trimmed;
    }

    private IEnumerable<SourceUnit> Lacking(SyntaxNode tree, string source)
    {
        foreach (ContractNeed need in ContractNeeds.Of(tree, source))
        {
            string[] alternatives = need.Name.Split('|');
            if (alternatives.Any(names.Value.Has))
            {
                continue;
            }

            // A slip of the pen would leave the code out for ever, and nobody would notice.
            if (Array.Find(alternatives, name => !known.Value.Any(contract => contract.Has(name))) is { } unknown)
            {
                Refuse(source, need.Line, $"no contract has '{unknown}'; correct the operation id, type or member.");
            }
            else
            {
                yield return need.Unit;
            }
        }
    }

    private IEnumerable<SourceUnit> Named(SyntaxNode tree, IEnumerable<LeftOutEntry> entries, string recordFile)
    {
        SourceUnits units = SourceUnits.Of(tree);
        foreach (LeftOutEntry entry in entries)
        {
            IReadOnlyList<SourceUnit> found = units.Find(entry.Member, entry.Part);

            // Another target framework may compile what this one switches off.
            if (found.Count == 0 && !units.IsNamedInDisabledText(LastName(entry.Member)))
            {
                Refuse(
                    recordFile, entry.Line, $"{entry.File} has no '{entry.Member}'{(entry.Part is null ? "" : $" with '{entry.Part}'")}.");
            }

            foreach (SourceUnit unit in found)
            {
                yield return unit;
            }
        }
    }

    private static string LastName(string member)
    {
        string name = MemberSignature.NameOf(member);
        return name[(name.LastIndexOf('.') + 1)..];
    }

    // The form that build tools and editors read.
    private void Refuse(string file, int line, string sentence) => _errors.Add($"{file}({line}): error CAMUNDA0001: {sentence}");
}
