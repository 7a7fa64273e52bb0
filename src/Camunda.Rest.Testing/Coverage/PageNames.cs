using System.Security.Cryptography;
using System.Text;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>Names the pages of processes: safe on every file system, and unique even where case does not matter.</summary>
internal static class PageNames
{
    public const string Index = "index.html";

    private const string Extension = ".html";
    private const int Longest = 60;
    private const int LengthOfHash = 12;

    // Names of devices on Windows, with any extension, and the page of all processes.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "index", "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>
    /// The names in the order of the processes: the process id if that is a safe and unique name; otherwise what is safe of it, and a hash
    /// of the id and the model. So the name of a page does not depend on the order of the tests.
    /// </summary>
    public static IReadOnlyList<string> For(IReadOnlyList<ProcessCoverageReport> processes)
    {
        HashSet<string> repeated = new(
            processes.GroupBy(process => process.ProcessId, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
            StringComparer.OrdinalIgnoreCase);
        return [.. processes.Select(process => NameOf(process, repeated.Contains(process.ProcessId)) + Extension)];
    }

    // A dot before the hash: no id that is used unchanged has one.
    private static string NameOf(ProcessCoverageReport process, bool isRepeated)
    {
        string id = process.ProcessId;
        string safe = new([.. id.Take(Longest).Select(letter => IsSafe(letter) ? letter : '_')]);
        if (Reserved.Contains(safe))
        {
            safe = "_" + safe;
        }

        return safe == id && !isRepeated ? id : $"{safe}.{HashOf(process)}";
    }

    private static string HashOf(ProcessCoverageReport process) =>
        Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(process.ProcessId + '\n' + process.Model)))[..LengthOfHash];

    private static bool IsSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
