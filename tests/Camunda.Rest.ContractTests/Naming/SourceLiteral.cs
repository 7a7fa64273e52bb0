using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.ContractTests.Naming;

/// <summary>A text in the source code: a string literal, or what an interpolated string has between its holes.</summary>
/// <param name="File">The file, relative to the folder that was read.</param>
/// <param name="Line">The line that it starts on, from 1.</param>
/// <param name="Text">What it says, escapes undone.</param>
internal sealed record SourceLiteral(string File, int Line, string Text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>The texts of one file; comments and documentation have none.</summary>
    /// <exception cref="FormatException">The code does not parse, so texts could be missed.</exception>
    public static IEnumerable<SourceLiteral> In(string code, string file, params IEnumerable<string> symbols)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, Options.WithPreprocessorSymbols(symbols), file);
        if (tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new FormatException(error.ToString());
        }

        return tree.GetRoot().DescendantTokens()
            .Where(token => IsText(token) && !IsNeed(token))
            .Select(token => new SourceLiteral(file, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, token.ValueText));
    }

    /// <summary>The texts of all files of a folder, those of every API version included.</summary>
    public static IEnumerable<SourceLiteral> InFolder(string folder, IReadOnlyCollection<string> symbols) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => new[] { symbols, [] }.SelectMany(
                defined => In(System.IO.File.ReadAllText(file), Path.GetRelativePath(folder, file).Replace('\\', '/'), defined)))
            .Distinct();

    /// <summary>What a member needs of the contract is stated in the contract's names, which the build checks.</summary>
    private static bool IsNeed(SyntaxToken token) =>
        token.Parent?.Parent?.Parent?.Parent is AttributeSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "RequiresContract" } };

    private static bool IsText(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;
}
