using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Camunda.Rest.Tests.Readme;

/// <summary>Compiles a program against everything that these tests reference, with implicit usings as in a new project.</summary>
internal static class CompiledProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // References to different versions of one assembly, which the build of an application resolves.
    private static readonly Dictionary<string, ReportDiagnostic> AssemblyVersions =
        new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Returns the errors and warnings of the compiler.</summary>
    public static IEnumerable<string> FindErrors(string code) =>
        from diagnostic in Compile(code).GetDiagnostics()
        where diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning
        select diagnostic.ToString();

    /// <summary>Compiles a program and loads it.</summary>
    public static Assembly Load(string code)
    {
        using MemoryStream assembly = new();
        EmitResult result = Compile(code).Emit(assembly);
        return result.Success
            ? Assembly.Load(assembly.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static CSharpCompilation Compile(string code)
    {
        SyntaxTree program = CSharpSyntaxTree.ParseText(code);
        bool isExecutable = program.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        return CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), program],
            References.Value,
            new CSharpCompilationOptions(
                isExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: AssemblyVersions));
    }
}
