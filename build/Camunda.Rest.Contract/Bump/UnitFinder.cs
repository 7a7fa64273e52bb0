using Camunda.Rest.Contract.LeaveOut;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Camunda.Rest.Contract.Bump;

/// <summary>Finds the smallest unit that has to go for a compiler error to go.</summary>
internal static class UnitFinder
{
    /// <summary>'X' does not contain a definition for 'Y'. In an initializer the rest of the object is still right.</summary>
    private const string MemberIsGone = "CS0117";

    /// <summary>Errors that a member shows and that its type has: something is not assigned or not implemented any more.</summary>
    private static readonly HashSet<string> OfTheType = ["CS0171", "CS0534", "CS0535", "CS0738", "CS0843", "CS8618", "CS9264"];

    /// <param name="root">The root of the parsed file.</param>
    /// <param name="error">The error; its line and column are those of the original.</param>
    /// <returns>The unit, or null where none explains the error.</returns>
    public static SourceUnit? Find(SyntaxNode root, CompilerError error)
    {
        SourceText text = root.GetText();
        if (error.Line < 1 || error.Line > text.Lines.Count)
        {
            return null;
        }

        TextLine line = text.Lines[error.Line - 1];
        SyntaxToken token = root.FindToken(Math.Min(line.Start + Math.Max(error.Column - 1, 0), line.End), findInsideTrivia: true);
        if (token.Parent is not { } node)
        {
            return null;
        }

        if (node.AncestorsAndSelf().OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault() is { } comment)
        {
            return MemberAround(comment.ParentTrivia.Token.Parent) is { } owner ? SourceUnit.DocumentationOf(owner) : null;
        }

        if (node.AncestorsAndSelf().OfType<UsingDirectiveSyntax>().FirstOrDefault() is { } directive)
        {
            return SourceUnit.Of(directive);
        }

        if (MemberAround(node) is not { } member)
        {
            return null;
        }

        if (error.Code == MemberIsGone
            && node.Parent is AssignmentExpressionSyntax assignment
            && assignment.Left == node
            && SourceUnit.IsInInitializer(assignment))
        {
            return SourceUnit.AssignmentsOf(member).First(unit => unit.Node == assignment);
        }

        if (!OfTheType.Contains(error.Code)
            && node.AncestorsAndSelf().OfType<CollectionElementSyntax>().LastOrDefault(SourceUnit.IsInListOfMember) is { } element)
        {
            return SourceUnit.ElementsOf(member).First(unit => unit.Node == element);
        }

        SyntaxNode whole = OfTheType.Contains(error.Code)
            ? member.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault() ?? member
            : member;
        return SourceUnit.Of(whole);
    }

    /// <summary>The member or type that a node belongs to; of a type's head it is the type.</summary>
    private static MemberDeclarationSyntax? MemberAround(SyntaxNode? node) => node?.AncestorsAndSelf()
        .OfType<MemberDeclarationSyntax>()
        .FirstOrDefault(member => member is not BaseNamespaceDeclarationSyntax);
}
