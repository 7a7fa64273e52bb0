using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>Parses source files for their syntax only; nothing of it needs a reference or another file.</summary>
/// <param name="symbols">The compilation symbols, which decide what <c>#if</c> switches off.</param>
internal sealed class SourceParser(IEnumerable<string> symbols)
{
    private readonly CSharpParseOptions _options = new(
        LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: symbols.Where(symbol => symbol.Length > 0));

    public SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text, _options).GetRoot();
}
