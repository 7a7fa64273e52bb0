using System.Text.RegularExpressions;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Grammar;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Marks an operation that the description calls an alpha feature as <c>x-alpha: true</c>. Only its words say so, and these are left out
/// afterwards. What they say of a parameter, a release or anything else does not count.
/// </summary>
internal static partial class MarkAlpha
{
    private const string Fact = "x-alpha";

    public static void Apply(SourceSet sources)
    {
        foreach (SourceFile file in sources.Files)
        {
            GrammarWalk.Visit(file, (node, kind, _) =>
            {
                if (kind == OpenApiGrammar.Operation
                    && (InSummary().IsMatch(node.Text("summary") ?? "") || InDescription().IsMatch(node.Text("description") ?? "")))
                {
                    node[Fact] ??= true;
                }
            });
        }
    }

    // "Pin internal clock (alpha)", "[alpha] Pin internal clock", "Alpha: pin internal clock".
    [GeneratedRegex(@"[(\[]\s*alpha\b[^)\]]*[)\]]|^\s*alpha\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InSummary();

    // "This endpoint is an alpha feature …", with a line break anywhere.
    [GeneratedRegex(
        @"\bthis\s+(api\s+)?(endpoint|operation|api)\s+is\s+((currently|still)\s+)?(an?\s+|in\s+)?alpha\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InDescription();
}
