using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>The units of one source file.</summary>
internal sealed class SourceUnits
{
    private readonly SyntaxNode _root;
    private readonly ILookup<string, SourceUnit> _units;

    private SourceUnits(SyntaxNode root)
    {
        _root = root;
        _units = root.DescendantNodes(
            node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or EnumDeclarationSyntax)
            .Select(SourceUnit.Of)
            .OfType<SourceUnit>()
            .ToLookup(unit => unit.Member, StringComparer.Ordinal);
    }

    /// <summary>Every member, type and using directive.</summary>
    public IEnumerable<SourceUnit> All => _units.SelectMany(units => units);

    /// <param name="root">The root of the parsed file.</param>
    public static SourceUnits Of(SyntaxNode root) => new(root);

    /// <summary>The units that an entry of the record names; the parts of a partial type in one file are several.</summary>
    public IReadOnlyList<SourceUnit> Find(string member, string? part) => part switch
    {
        null => [.. _units[member]],
        SourceUnit.DocumentationPart =>
            [.. _units[member].Where(unit => unit.Kind != UnitKind.Using).Select(unit => SourceUnit.DocumentationOf(unit.Node))],
        _ =>
        [
            .. _units[member].SelectMany(unit => SourceUnit.AssignmentsOf(unit.Node).Concat(SourceUnit.ElementsOf(unit.Node)))
                .Where(unit => unit.Part == part),
        ],
    };

    /// <summary>Whether a name stands in text that the compilation symbols switch off, where a unit cannot be found.</summary>
    public bool IsNamedInDisabledText(string name) => _root.DescendantTrivia()
        .Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name, StringComparison.Ordinal));
}
