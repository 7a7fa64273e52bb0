using Camunda.Rest.Contract.Files;
using Camunda.Rest.Contract.LeaveOut;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Camunda.Rest.Contract.Bump;

/// <summary>Builds, leaves out what the compiler refuses in handwritten sources, and builds again until nothing is refused.</summary>
/// <param name="root">The repository's root.</param>
/// <param name="recordFile">The version's record; it is written anew.</param>
/// <param name="build">Builds.</param>
/// <param name="parser">Parses sources with the version's symbols.</param>
/// <param name="reasons">Says why.</param>
/// <param name="unmet">What the build leaves out by itself, for the needs that it states.</param>
/// <param name="output">Told how it goes.</param>
internal sealed class BuildLoop(
    string root,
    string recordFile,
    IBuild build,
    SourceParser parser,
    Reasons reasons,
    IReadOnlyList<LeftOutEntry> unmet,
    TextWriter output)
{
    /// <summary>
    /// What people write: what is left out is left out of these, and never of the tool that does it or of what that stands on.
    /// </summary>
    private static readonly string[] Handwritten = ["src/", "tests/", "generated/Camunda.Rest.Generated/Additions/"];

    private static readonly string[] Untouched = ["src/Camunda.Rest.Primitives/", "src/Camunda.Rest.Contract.Model/"];

    private readonly Dictionary<(string, string, string?), (LeftOutEntry Entry, int Line)> _leftOut = [];

    /// <summary>What is left out, with the line of each in its file.</summary>
    public IEnumerable<(LeftOutEntry Entry, int Line)> LeftOut =>
        _leftOut.Values.OrderBy(item => item.Entry.File, StringComparer.Ordinal).ThenBy(item => item.Line);

    /// <exception cref="ContractException">The build fails for something that leaving out does not cure.</exception>
    public void Run(string? project, string? framework)
    {
        string name = project is null ? "everything" : Path.GetFileNameWithoutExtension(project);
        while (true)
        {
            output.WriteLine($"Building {name}{(framework is null ? "" : $" for {framework}")}");
            BuildOutcome outcome = build.Run(project, framework);
            if (outcome.Succeeded)
            {
                return;
            }

            int before = _leftOut.Count;
            List<string> unexplained = LeaveOut(outcome);
            if (unexplained.Count > 0 || _leftOut.Count == before)
            {
                IEnumerable<string> errors = unexplained.Count > 0 ? unexplained : outcome.Errors.Select(error => error.ToString());
                throw new ContractException(
                    $"{name} does not build, and leaving out handwritten code does not cure it:\n{string.Join('\n', errors.Take(20))}");
            }

            LeftOutRecord.Write(recordFile, _leftOut.Values.Select(item => item.Entry));
            output.WriteLine($"  {_leftOut.Count - before} left out");
        }
    }

    private List<string> LeaveOut(BuildOutcome outcome)
    {
        List<CompilerError> errors = [.. outcome.Errors.Where(error => error.IsOfCompiler)];
        List<string> unexplained = [];
        foreach (CompilerError error in errors)
        {
            if (!Add(error))
            {
                unexplained.Add(error.ToString());
            }
        }

        // Analyzers and the build itself speak of what the compiler did not get to.
        return errors.Count > 0
            ? unexplained
            : [.. outcome.Errors.Select(error => error.ToString()).DefaultIfEmpty(string.Join('\n', outcome.Output.TakeLast(20)))];
    }

    private bool Add(CompilerError error)
    {
        string file = Path.GetRelativePath(root, Path.GetFullPath(error.File!, root)).Replace('\\', '/');
        if (!Handwritten.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
            || Untouched.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
        {
            return false;
        }

        SyntaxNode tree = parser.Parse(TextFile.Read(Path.Combine(root, file)));
        if (UnitFinder.Find(tree, error) is not { } unit)
        {
            return false;
        }

        LeftOutEntry entry = new(
            file, unit.Member, unit.Part, reasons.Of(unit, error, unmet.Concat(_leftOut.Values.Select(item => item.Entry))));

        // The compiler says the same of one member in many ways; the first is as good as the others.
        _leftOut.TryAdd(entry.Subject, (entry, LineOf(unit, tree.GetText())));
        return true;
    }

    private static int LineOf(SourceUnit unit, SourceText text) => text.Lines.GetLinePosition(unit.Node.SpanStart).Line + 1;
}
