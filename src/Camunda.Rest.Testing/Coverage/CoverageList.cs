using System.Globalization;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Lists elements and flows in plain text.</summary>
internal static class CoverageList
{
    private const int LongestItem = 60;

    /// <summary>The items with ids and names, separated by commas; what exceeds the number is only counted.</summary>
    public static string Format(IReadOnlyList<CoverageItem> items, int most) => string.Join(
        ", ",
        [
            .. items.Take(most).Select(item => PlainText.Shorten(item.ToString(), LongestItem)),
            .. items.Count > most ? [string.Create(CultureInfo.InvariantCulture, $"and {items.Count - most} more")] : Array.Empty<string>(),
        ]);
}
