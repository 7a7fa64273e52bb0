using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Camunda.Rest.Contract.Document;
using NUnit.Framework;
using Snapshooter;
using Snapshooter.NUnit;

namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>The one place that knows the snapshot library. Snapshots lie beside the test that takes them, and a later API version has
/// those that differ only.</summary>
/// <remarks>
/// With <c>CONTRACT_SNAPSHOTS=accept</c> in the environment nothing is compared: the files become what the tests have taken, oldest
/// version first, and the
/// diff of the repository is what has to be read.
/// </remarks>
internal static class ContractSnapshot
{
    private const string Mismatches = "__mismatch__";

    private static readonly bool IsAccepting = Environment.GetEnvironmentVariable("CONTRACT_SNAPSHOTS") == "accept";

    private static readonly object Gate = new();

    /// <summary>By path, so that a folder that this run makes is new until the run ends.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<SnapshotFolder>> Folders = [];

    /// <summary>Compares text with the snapshot of that name; a missing one is written, or fails where <c>SNAPSHOOTER_STRICT_MODE</c> is
    /// set.</summary>
    public static void Match(string text, string name, SnapshotForm form = SnapshotForm.Whole, [CallerFilePath] string testFile = "")
    {
        SnapshotFolder folder = FolderOf(testFile);
        SnapshotVerdict verdict = folder.Judge(name, text, form);
        if (IsAccepting)
        {
            folder.Accept(name, verdict);
            return;
        }

        if (verdict.Mistake is { } mistake)
        {
            Assert.Fail(verdict.File is null
                ? mistake
                : $"{mistake} What it would have to be is in {WriteMismatch(folder.PathOf(verdict.File), verdict.Content!)}.");
        }

        if (verdict.File is not null)
        {
            MatchFile(folder.PathOf(verdict.File), verdict.Content!);
        }
    }

    /// <summary>
    /// Fails for snapshots of what the version does not have. What the version before has and this one does not is marked as gone, or
    /// fails where
    /// <c>SNAPSHOOTER_STRICT_MODE</c> is set.
    /// </summary>
    /// <param name="names">The names of all snapshots that the test takes.</param>
    /// <param name="testFile">The file of the test.</param>
    public static void MatchNames(IEnumerable<string> names, [CallerFilePath] string testFile = "")
    {
        SnapshotFolder folder = FolderOf(testFile);
        if (IsAccepting)
        {
            folder.AcceptNames(names);
            return;
        }

        (IReadOnlyList<string> unmarked, IReadOnlyList<string> mistakes) = folder.CheckNames(names);
        if (unmarked.Count > 0 && !IsStrict())
        {
            folder.MarkGone(unmarked);
            unmarked = [];
        }

        Assert.That(unmarked.Count > 0 ? mistakes.Append(folder.Unmarked(unmarked)) : mistakes, Is.Empty);
    }

    /// <summary>The text of a snapshot in the version before this one; null where there is none.</summary>
    public static string? TextBefore(string name, string testFile) => FolderOf(testFile).TextBefore(name);

    private static void MatchFile(string file, string content)
    {
        string snapshots = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(snapshots);

        // The library notes the folders that it has looked at in a set that is not safe for several threads, and tests run in parallel.
        lock (Gate)
        {
            try
            {
                Snapshot.Match(content, new SnapshotFullName(Path.GetFileName(file), Path.GetDirectoryName(snapshots)!));
            }
            finally
            {
                // The library writes byte-order marks.
                DropByteOrderMark(file);
                DropByteOrderMark(MismatchOf(file));
            }
        }
    }

    private static string WriteMismatch(string file, string content)
    {
        string mismatch = MismatchOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(mismatch)!);
        File.WriteAllText(mismatch, content + '\n');
        return mismatch;
    }

    private static string MismatchOf(string file) => Path.Combine(Path.GetDirectoryName(file)!, Mismatches, Path.GetFileName(file));

    private static void DropByteOrderMark(string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is [0xEF, 0xBB, 0xBF, .. byte[] text])
        {
            File.WriteAllBytes(file, text);
        }
    }

    private static bool IsStrict() => Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") is { } value
        && (value.Equals("on", StringComparison.OrdinalIgnoreCase) || (bool.TryParse(value, out bool isStrict) && isStrict));

    private static SnapshotFolder FolderOf(string testFile)
    {
        string path = Path.Combine(Path.GetDirectoryName(testFile)!, Path.GetFileNameWithoutExtension(testFile));
        return Folders.GetOrAdd(path, key => new(() => new(key, ApiVersion.Parse(CamundaContract.ApiVersion)))).Value;
    }
}
