using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.Contract.Tests.Rooms;

/// <summary>
/// The rooms of a project, which are its top folders, and which types of another room each file uses, as the compiler sees it.
/// </summary>
internal sealed class RoomMap
{
    /// <summary>The room of the files beside the project file: what composes the others.</summary>
    public const string Root = "(root)";

    /// <summary>The code of all API versions: a later one has all that an earlier one has.</summary>
    private static readonly string[] Symbols =
    [
        "NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER",
        .. new ContractFolder(Repository.PathOf("openapi")).Versions
            .Select(version => $"CAMUNDA_{version.Major}_{version.Minor}_OR_GREATER"),
    ];

    private RoomMap(IReadOnlyList<RoomArrow> arrows) => Arrows = arrows;

    /// <summary>Each use of a type of another room, once per file.</summary>
    public IReadOnlyList<RoomArrow> Arrows { get; }

    /// <summary>
    /// The rooms that need each other, apart from what composes them: <c>A &lt;-&gt; B</c> with the uses of the rarer direction.
    /// </summary>
    public IEnumerable<string> Circles()
    {
        var directions = Arrows.GroupBy(arrow => (arrow.From, arrow.To)).ToDictionary(group => group.Key, group => group.ToList());
        return
            from direction in directions
            let back = directions.GetValueOrDefault((direction.Key.To, direction.Key.From))
            where back is not null && direction.Key.From != Root && direction.Key.To != Root
            where (direction.Value.Count, direction.Key.From).CompareTo((back.Count, direction.Key.To)) < 0
            select $"{direction.Key.From} <-> {direction.Key.To}: {string.Join(", ", direction.Value)}";
    }

    /// <param name="folder">The folder whose subfolders are the rooms, from the repository's root.</param>
    /// <param name="sources">The folder of all sources that are compiled with it; null for the same one.</param>
    public static RoomMap Of(string folder, string? sources = null)
    {
        string root = Repository.PathOf(folder);
        CSharpParseOptions options = new(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: Symbols);
        List<SyntaxTree> trees =
        [
            .. SourcesIn(Repository.PathOf(sources ?? folder)).Select(
                file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)),
        ];
        trees.Add(CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};\n")), options));
        var compilation = CSharpCompilation.Create(
            "Rooms",
            trees,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        HashSet<string> names = ["var", .. trees.SelectMany(NamesIn)];
        HashSet<RoomArrow> arrows = [];
        foreach (var tree in trees.Where(tree => RoomOf(root, tree.FilePath) is not null))
        {
            string from = RoomOf(root, tree.FilePath)!;
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                // Asking what a name refers to takes most of the time, so it is done only where the answer can count.
                if (names.Contains(name.Identifier.ValueText) && model.GetSymbolInfo(name).Symbol is { } symbol
                    && HomeOf(root, symbol) is { } home && home.Room != from)
                {
                    arrows.Add(new RoomArrow(from, home.Room, Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/'), home.Type));
                }
            }
        }

        return new([.. arrows.OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>The names of the types and static members that a file declares, those of attributes also as they are applied.</summary>
    private static IEnumerable<string> NamesIn(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)))
        {
            switch (node)
            {
                case BaseTypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    if (type.Identifier.ValueText.EndsWith(nameof(Attribute), StringComparison.Ordinal))
                        yield return type.Identifier.ValueText[..^nameof(Attribute).Length];
                    break;
                case DelegateDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.StaticKeyword):
                    yield return method.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword):
                    yield return property.Identifier.ValueText;
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field:
                    yield return field.Identifier.ValueText;
                    break;
            }
        }
    }

    private static IEnumerable<string> Usings =>
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks",
        ];

    private static IEnumerable<string> SourcesIn(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Output"));

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>The type of this compilation that a name refers to, and the one room that declares it.</summary>
    private static (string Room, string Type)? HomeOf(string root, ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol
            ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or { IsStatic: true } ? symbol.ContainingType : null);
        string[] rooms = type is null
            ? []
            :
            [
                .. type.OriginalDefinition.DeclaringSyntaxReferences
                    .Select(reference => RoomOf(root, reference.SyntaxTree.FilePath))
                    .OfType<string>()
                    .Distinct(),
            ];
        return rooms is [var room] ? (room, type!.Name) : null;
    }

    private static string? RoomOf(string root, string file)
    {
        if (file.Length == 0)
        {
            return null;
        }

        string path = Path.GetRelativePath(root, file);
        if (path.StartsWith("..", StringComparison.Ordinal))
        {
            return null;
        }

        int end = path.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return end < 0 ? Root : path[..end];
    }
}
