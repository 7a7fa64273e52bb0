using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>
/// Names a member as people read it: <c>ResourceReference.GetContentAsync(CancellationToken)</c>. It is unique in its file.
/// </summary>
internal static class MemberSignature
{
    private const int LongestStatement = 80;

    /// <summary>The signature of a member, type or using directive.</summary>
    public static string Of(SyntaxNode node) =>
        string.Join('.', node.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(OwnOf).Append(OwnOf(node)));

    /// <summary>The name without the parameters.</summary>
    public static string NameOf(string signature)
    {
        int parameters = signature.IndexOfAny(['(', '[']);
        return parameters < 0 ? signature : signature[..parameters].TrimEnd('.');
    }

    private static string OwnOf(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax directive => Flat(directive.ToString()).TrimEnd(';'),
        GlobalStatementSyntax statement => Cut(Flat(statement.ToString())),
        TypeDeclarationSyntax type => type.Identifier.Text.Length > 0
            ? type.Identifier.Text + Flat(type.TypeParameterList)
            : type.Keyword.Text + Parameters(type.ParameterList),
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text + Flat(type.TypeParameterList),
        MethodDeclarationSyntax method => Flat(method.ExplicitInterfaceSpecifier) + method.Identifier.Text + Flat(method.TypeParameterList)
            + Parameters(method.ParameterList),
        ConstructorDeclarationSyntax constructor => (constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : "")
            + constructor.Identifier.Text + Parameters(constructor.ParameterList),
        DestructorDeclarationSyntax destructor => "~" + destructor.Identifier.Text + "()",
        ConversionOperatorDeclarationSyntax conversion =>
            $"{conversion.ImplicitOrExplicitKeyword.Text} operator {Flat(conversion.Type)}{Parameters(conversion.ParameterList)}",
        OperatorDeclarationSyntax @operator => $"operator {@operator.OperatorToken.Text}{Parameters(@operator.ParameterList)}",
        IndexerDeclarationSyntax indexer => Flat(indexer.ExplicitInterfaceSpecifier) + "this" + Parameters(indexer.ParameterList),
        PropertyDeclarationSyntax property => Flat(property.ExplicitInterfaceSpecifier) + property.Identifier.Text,
        EventDeclarationSyntax @event => Flat(@event.ExplicitInterfaceSpecifier) + @event.Identifier.Text,
        BaseFieldDeclarationSyntax field => string.Join(", ", field.Declaration.Variables.Select(variable => variable.Identifier.Text)),
        EnumMemberDeclarationSyntax value => value.Identifier.Text,
        _ => Cut(Flat(node)),
    };

    private static string Parameters(BaseParameterListSyntax? list)
    {
        if (list is null)
        {
            return "";
        }

        string text = string.Join(", ", list.Parameters.Select(parameter => Passing(parameter) + Flat(parameter.Type)));
        return list is BracketedParameterListSyntax ? $"[{text}]" : $"({text})";
    }

    private static string Passing(ParameterSyntax parameter) =>
        string.Concat(parameter.Modifiers
            .Where(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
            .Select(modifier => modifier.Text + " "));

    private static string Flat(SyntaxNode? node) => node is null ? "" : Flat(node.ToString());

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text) => text.Length <= LongestStatement ? text : text[..LongestStatement] + "…";
}
