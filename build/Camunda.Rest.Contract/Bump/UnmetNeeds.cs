using Camunda.Rest.Contract.Files;
using Camunda.Rest.Contract.LeaveOut;
using Microsoft.CodeAnalysis;

namespace Camunda.Rest.Contract.Bump;

/// <summary>
/// What handwritten code states that it needs of the contract, and the new contract does not have any more. The build leaves it out by
/// itself.
/// </summary>
internal static class UnmetNeeds
{
    /// <param name="root">The repository's root; its <c>src</c> is looked through.</param>
    /// <param name="parser">Parses the sources.</param>
    /// <param name="isGone">Whether the contract that the code was written for has a name, and the new one does not.</param>
    public static IEnumerable<(LeftOutEntry Entry, int Line)> In(string root, SourceParser parser, Func<string, bool> isGone)
    {
        foreach (string source in Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            string text = TextFile.Read(source);
            if (!text.Contains(ContractNeeds.Mark, StringComparison.Ordinal))
            {
                continue;
            }

            SyntaxNode tree = parser.Parse(text);
            string file = Path.GetRelativePath(root, source).Replace('\\', '/');
            foreach (ContractNeed need in ContractNeeds.Of(tree, file).Where(need => isGone(need.Name)))
            {
                yield return (
                    new(file, need.Unit.Member, need.Unit.Part, $"it needs `{need.Name}`, which the contract does not have any more"),
                    need.Line);
            }
        }
    }
}
