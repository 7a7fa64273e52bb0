using System.Text.RegularExpressions;
using Camunda.Rest.Contract.LeaveOut;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Camunda.Rest.Contract.Bump;

/// <summary>
/// Says why a unit is left out: what it uses of the contract and what is new there, or what else is left out, or what the compiler says.
/// </summary>
internal sealed partial class Reasons(ContractComparison comparison)
{
    private const string RawMethodEnd = "Async";

    private const string Compiler = "the compiler says: ";

    /// <summary>Whether a reason traces to nothing in the contract: the code may be wrong for any version.</summary>
    public static bool IsUnexplained(string reason) => reason.StartsWith(Compiler, StringComparison.Ordinal);

    /// <param name="unit">The unit.</param>
    /// <param name="error">The error that it goes for.</param>
    /// <param name="leftOut">What is left out already.</param>
    public string Of(SourceUnit unit, CompilerError error, IEnumerable<LeftOutEntry> leftOut)
    {
        IReadOnlyList<string> quoted = Quoted(error.Message);
        return Join(Names(unit).Select(name => comparison.OfMissingOperation(OperationOf(name))))
            ?? FromMessage(quoted)
            ?? FromLeftOut(quoted, leftOut)
            ?? Join(Names(unit).Select(name => comparison.OfOperation(OperationOf(name))))
            ?? Join(Names(unit).Select(comparison.OfType))
            ?? $"{Compiler}{error.Message.TrimEnd('.')}";
    }

    /// <summary>What is new of the type, or the type's member, that the message is about.</summary>
    private string? FromMessage(IReadOnlyList<string> quoted)
    {
        List<string> names = [.. quoted.Select(Plain)];
        if (names.Count > 1)
        {
            names.Insert(0, $"{names[0][(names[0].LastIndexOf('.') + 1)..]}.{names[1]}");
        }

        return names.Select(comparison.OfType).FirstOrDefault(reason => reason is not null);
    }

    private static string? FromLeftOut(IReadOnlyList<string> quoted, IEnumerable<LeftOutEntry> leftOut)
    {
        foreach (LeftOutEntry entry in leftOut.Where(entry => entry.Part is null))
        {
            string name = MemberSignature.NameOf(entry.Member);
            if (quoted.Any(text => Plain(text) == name[(name.LastIndexOf('.') + 1)..]))
            {
                return $"it uses `{name}`, which is left out";
            }
        }

        return null;
    }

    /// <summary>The operation in a raw method's name; a descriptor is called as the operation is.</summary>
    private static string OperationOf(string name) =>
        name.EndsWith(RawMethodEnd, StringComparison.Ordinal) ? name[..^RawMethodEnd.Length] : name;

    private static string? Join(IEnumerable<string?> reasons)
    {
        string joined = string.Join("; ", reasons.OfType<string>().Distinct(StringComparer.Ordinal).Take(2));
        return joined.Length == 0 ? null : joined;
    }

    private static IEnumerable<string> Names(SourceUnit unit) =>
        unit.Node.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.Text)
            .Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Quoted(string message) => [.. InQuotes().Matches(message).Select(match => match.Groups[1].Value)];

    /// <summary>A name without namespace, type arguments and parameters.</summary>
    private static string Plain(string name)
    {
        int end = name.IndexOfAny(['<', '(', '?']);
        string plain = end < 0 ? name : name[..end];
        string[] parts = plain.Split('.');
        return string.Join('.', parts.SkipWhile((part, index) => index < parts.Length - 2 || part.Length == 0));
    }

    [GeneratedRegex("'([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex InQuotes();
}
