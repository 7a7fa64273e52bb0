using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>Reads the needs that members and types state with <c>[RequiresContract]</c>.</summary>
internal static class ContractNeeds
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
                if (unit is null || argument.Expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
                {
                    throw new ContractException($"{file}({line}): a need is a plain text on a member or type; it is read without compiling the file.");
                }

                yield return new(literal.Token.ValueText, line, unit);
            }
        }
    }

    private static bool IsOurs(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString();
        name = name[(name.LastIndexOf('.') + 1)..];
        return name is Attribute or Attribute + "Attribute";
    }
}
