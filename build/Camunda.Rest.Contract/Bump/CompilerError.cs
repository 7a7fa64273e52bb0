using System.Globalization;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Bump;

/// <summary>One error line of a build.</summary>
/// <param name="File">The file as the build names it, or null where the error has none.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Code">The code, such as <c>CS0117</c>; empty where the line has none.</param>
/// <param name="Message">The message.</param>
internal sealed partial record CompilerError(string? File, int Line, int Column, string Code, string Message)
{
    /// <summary>Whether the compiler says it about source text, and not the build about itself or an analyzer about style.</summary>
    public bool IsOfCompiler => File is not null && Code.StartsWith("CS", StringComparison.Ordinal);

    /// <summary>The errors in the output of a build, each once: several projects and target frameworks repeat them.</summary>
    public static IReadOnlyList<CompilerError> In(IEnumerable<string> output) =>
        [.. output.Select(Parse).OfType<CompilerError>().Distinct()];

    public override string ToString() => File is null ? $"{Code}: {Message}" : $"{File}({Line},{Column}): {Code}: {Message}";

    private static CompilerError? Parse(string line)
    {
        if (OnALine().Match(line) is { Success: true } place)
        {
            return new(
                place.Groups["file"].Value.Trim(),
                Number(place.Groups["line"]),
                Number(place.Groups["column"]),
                place.Groups["code"].Value,
                place.Groups["message"].Value);
        }

        Match match = Elsewhere().Match(line);
        return match.Success ? new(null, 0, 0, match.Groups["code"].Value, match.Groups["message"].Value) : null;
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^(?<file>[^()]+(\([^()]*\)[^()]*)*)\((?<line>[0-9]+)(,(?<column>[0-9]+))?(,[0-9]+,[0-9]+)?\)\s*:\s*error\s+(?<code>[A-Z]+[0-9]+)\s*:\s*(?<message>.*?)(\s+\[[^\]]+\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnALine();

    [GeneratedRegex(@"(^|:)\s*error\s*(?<code>[A-Z]+[0-9]+)?\s*:\s*(?<message>.*?)(\s+\[[^\]]+\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
