using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>
/// Reads the needs that members and types state with <c>[RequiresContract]</c>. One assignment of an object initializer, or one element of
/// a list that is a whole property or field, cannot have an attribute: it states its need in a comment behind it,
/// <c>// [RequiresContract("JobFailRequest.LeaseToken")]</c>.
/// </summary>
internal static partial class ContractNeeds
{
    /// <summary>What a file that states a need contains; all others need not be parsed. The build looks for the same text.</summary>
    public const string Mark = "[RequiresContract";

    private const string Attribute = "RequiresContract";

    /// <exception cref="ContractException">A need is not a plain text.</exception>
    public static IEnumerable<ContractNeed> Of(SyntaxNode root, string file)
    {
        foreach (AttributeSyntax attribute in root.DescendantNodes().OfType<AttributeSyntax>().Where(IsOurs))
        {
            SourceUnit? unit = attribute.Parent?.Parent is { } owner ? SourceUnit.Of(owner) : null;
            foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? [])
            {
                int line = argument.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                if (unit is null
                    || argument.Expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
                {
                    throw new ContractException(
                        $"{file}({line}): a need is a plain text on a member or type; it is read without compiling the file.");
                }

                yield return new(literal.Token.ValueText, line, unit);
            }
        }

        foreach (ContractNeed need in OfComments(root, file))
        {
            yield return need;
        }
    }

    private static IEnumerable<ContractNeed> OfComments(SyntaxNode root, string file)
    {
        foreach (SyntaxTrivia comment in root.DescendantTrivia().Where(
            trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().Contains(Mark, StringComparison.Ordinal)))
        {
            int line = LineOf(comment.GetLocation());
            string[] names = [.. Names().Matches(comment.ToString()).Select(match => match.Groups[1].Value)];
            SourceUnit? unit = root.DescendantNodes().OfType<MemberDeclarationSyntax>()
                .Where(member => member.Span.Contains(comment.SpanStart)
                    && member is not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
                .SelectMany(member => SourceUnit.AssignmentsOf(member).Concat(SourceUnit.ElementsOf(member)))
                .LastOrDefault(candidate => candidate.Node.Span.End <= comment.SpanStart
                    && candidate.Node.GetLocation().GetLineSpan().EndLinePosition.Line + 1 == line);
            if (unit is null || names.Length == 0)
            {
                throw new ContractException($"{file}({line}): a need in a comment stands behind an assignment of an object initializer or "
                    + $"an element of a list, as // {Mark}(\"Type.Member\")].");
            }

            foreach (string name in names)
            {
                yield return new(name, line, unit);
            }
        }
    }

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Names();

    private static bool IsOurs(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString();
        name = name[(name.LastIndexOf('.') + 1)..];
        return name is Attribute or Attribute + "Attribute";
    }
}
