using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>A piece of a source file that can be left out while the rest still parses.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Member">The readable signature of the member, type or using directive.</param>
/// <param name="Part">The part of the member that is meant, or null where it is the whole.</param>
/// <param name="Node">The syntax of the piece; of a documentation comment, that of its owner.</param>
internal sealed record SourceUnit(UnitKind Kind, string Member, string? Part, SyntaxNode Node)
{
    /// <summary>The text that <see cref="Part"/> is for a documentation comment.</summary>
    public const string DocumentationPart = "documentation";

    /// <summary>The unit that the piece of syntax is as a whole, or null where it is none.</summary>
    public static SourceUnit? Of(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax directive => new(UnitKind.Using, MemberSignature.Of(directive), null, directive),
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => new(UnitKind.Type, MemberSignature.Of(node), null, node),
        BaseNamespaceDeclarationSyntax => null,
        MemberDeclarationSyntax => new(UnitKind.Member, MemberSignature.Of(node), null, node),
        _ => null,
    };

    /// <summary>The documentation comment of a member or type.</summary>
    public static SourceUnit DocumentationOf(SyntaxNode owner) =>
        new(UnitKind.Documentation, MemberSignature.Of(owner), DocumentationPart, owner);

    /// <summary>The assignments in the object initializers of a member; one of a name that was there before has a number.</summary>
    public static IEnumerable<SourceUnit> AssignmentsOf(SyntaxNode member)
    {
        string signature = MemberSignature.Of(member);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (AssignmentExpressionSyntax assignment in member.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(IsInInitializer))
        {
            string name = assignment.Left.ToString();
            counts[name] = counts.GetValueOrDefault(name) + 1;
            yield return new(UnitKind.Assignment, signature, counts[name] == 1 ? name : $"{name}#{counts[name]}", assignment);
        }
    }

    /// <summary>The elements of the lists that a property or field is, by number.</summary>
    public static IEnumerable<SourceUnit> ElementsOf(SyntaxNode member)
    {
        string signature = MemberSignature.Of(member);
        return member.DescendantNodes()
            .OfType<CollectionElementSyntax>()
            .Where(IsInListOfMember)
            .Select((element, index) => new SourceUnit(UnitKind.Element, signature, $"[{index + 1}]", element));
    }

    /// <summary>Whether the list is all that a property or field is: a list inside a method means something else as a whole.</summary>
    public static bool IsInListOfMember(CollectionElementSyntax element) => element.Parent?.Parent switch
    {
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => true,
        _ => false,
    };

    public static bool IsInInitializer(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax initializer
        && initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression
        && assignment.Left is IdentifierNameSyntax;

    /// <summary>The spans of text that go; trivia outside tokens that has to stay, such as directives, is not among them.</summary>
    public IEnumerable<TextSpan> Spans() => Kind switch
    {
        UnitKind.Documentation => Node.GetFirstToken().LeadingTrivia.Where(IsDocumentation).Select(trivia => trivia.FullSpan),
        _ when Node is AssignmentExpressionSyntax or EnumMemberDeclarationSyntax or CollectionElementSyntax =>
            SpansOf(Node).Concat(Separator() is { } comma ? [comma.Span] : []),
        _ => SpansOf(Node),
    };

    private static IEnumerable<TextSpan> SpansOf(SyntaxNode node) => node.DescendantTokens().SelectMany(token => token.LeadingTrivia
        .Concat(token.TrailingTrivia)
        .Where(trivia => !trivia.IsDirective && !trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        .Select(trivia => trivia.FullSpan)
        .Append(token.Span));

    private static bool IsDocumentation(SyntaxTrivia trivia) => trivia.GetStructure() is DocumentationCommentTriviaSyntax;

    private SyntaxToken? Separator() => Node.GetLastToken().GetNextToken() is { RawKind: (int)SyntaxKind.CommaToken } comma ? comma : null;
}
