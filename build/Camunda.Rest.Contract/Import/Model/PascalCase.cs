using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Type names made of the API's own spellings: <c>user task</c>, <c>camunda.document.type</c>, <c>$or</c>.</summary>
internal static partial class PascalCase
{
    public static string Of(string text) =>
        string.Concat(Words().Matches(text).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
