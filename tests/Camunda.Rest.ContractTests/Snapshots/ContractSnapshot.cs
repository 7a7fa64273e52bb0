using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.NUnit;

namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>The one place that knows the snapshot library. Snapshots lie beside the test that takes them, a folder per API version.</summary>
internal static class ContractSnapshot
{
    private static readonly object Gate = new();

    /// <summary>Compares text with the snapshot of that name; a missing one is written, or fails where <c>SNAPSHOOTER_STRICT_MODE</c> is set.</summary>
    public static void Match(string text, string name, [CallerFilePath] string testFile = "")
    {
        string folder = Path.Combine(FolderOf(testFile), CamundaContract.ApiVersion);
        Directory.CreateDirectory(Path.Combine(folder, "__snapshots__"));

        // The library notes the folders that it has looked at in a set that is not safe for several threads, and tests run in parallel.
        lock (Gate)
        {
            Snapshot.Match(text, new SnapshotFullName($"{name}.snap", folder));
        }
    }

    /// <summary>The names of the snapshots that lie beside a test.</summary>
    public static IEnumerable<string> NamesBeside([CallerFilePath] string testFile = "")
    {
        string folder = Path.Combine(FolderOf(testFile), CamundaContract.ApiVersion, "__snapshots__");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.snap").Select(file => Path.GetFileNameWithoutExtension(file)) : [];
    }

    private static string FolderOf(string testFile) => Path.Combine(Path.GetDirectoryName(testFile)!, Path.GetFileNameWithoutExtension(testFile));
}
