using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.Tests.Readme;

/// <summary>
/// A C# snippet of the README. It compiles as a program of its own, with what the README says that all snippets presume: usings, values,
/// and the records of its first program.
/// </summary>
/// <param name="line">The line of the README where it starts.</param>
/// <param name="code">Its text.</param>
internal sealed partial class ReadmeSnippet(int line, string code)
{
    /// <summary>What the template of a console application turns on.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Camunda.Rest.Tests", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly string Readme = Repository.ReadText("README.md");

    /// <summary>All snippets, in the order of the README; the first one is a complete program.</summary>
    public static IReadOnlyList<ReadmeSnippet> All { get; } =
    [
        .. FencedCSharp().Matches(Readme).Select(match =>
            new ReadmeSnippet(Readme[..match.Index].Count(c => c == '\n') + 1, match.Groups["code"].Value)),
    ];

    /// <summary>The code in the paragraph on what snippets presume.</summary>
    public static IReadOnlyList<string> Presumed { get; } =
        [.. InlineCode().Matches(Presumption().Match(Readme).Value).Select(match => match.Groups["code"].Value)];

    public string Code { get; } = code;

    /// <summary>Compiles the snippet without anything around it.</summary>
    /// <returns>The errors and warnings.</returns>
    public IReadOnlyList<string> CompileAlone() => Compile(Parse(Code));

    /// <summary>Compiles the snippet with what it may presume, except what it declares itself.</summary>
    /// <returns>The errors and warnings.</returns>
    public IReadOnlyList<string> Compile()
    {
        CompilationUnitSyntax root = Parse(Code).GetCompilationUnitRoot();
        HashSet<string> declared =
        [
            .. root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.Text),
            .. root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text),
        ];
        HashSet<string> used = [.. root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text)];
        string usings = string.Concat(
            Presumed.Where(text => text.StartsWith("using ", StringComparison.Ordinal)).Select(text => $"global {text}\n"));
        string values = string.Concat(
            Presumed.Where(text => used.Except(declared).Contains(TypeAndName().Match(text).Groups["name"].Value))
                .Select(text => $"{text} = default!; "));
        string types = string.Concat(
            Parse(All[0].Code).GetCompilationUnitRoot().Members.OfType<BaseTypeDeclarationSyntax>()
                .Where(type => !declared.Contains(type.Identifier.Text))
                .Select(type => type.ToFullString()));

        int start = root.Usings.Count > 0 ? root.Usings.Last().FullSpan.End : 0;
        return Compile(Parse(usings + types), Parse(Code.Insert(start, values)));
    }

    /// <summary>Returns the line, for the name of a test.</summary>
    public override string ToString() => $"README.md:{line}";

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language);

    private static IReadOnlyList<string> Compile(params SyntaxTree[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        return
        [
            .. CSharpCompilation.Create("Snippet", [.. sources, Parse(ImplicitUsings)], References, options).GetDiagnostics()
                .Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
                .Select(finding => finding.ToString()),
        ];
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FencedCSharp();

    [GeneratedRegex("^The snippets below .*?\n\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Presumption();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^\w+ (?<name>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeAndName();
}
