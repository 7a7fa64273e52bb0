namespace Camunda.Rest.Testing.Coverage;

/// <summary>Writes coverage as web pages.</summary>
internal static class CoverageHtml
{
    public static async Task WriteAsync(IReadOnlyList<ProcessCoverageReport> processes, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        IReadOnlyList<string> names = PageNames.For(processes);
        for (int i = 0; i < processes.Count; i++)
        {
            await WriteAsync(folder, names[i], CoveragePage.Format(processes[i]), cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(folder, PageNames.Index, CoverageIndex.Format(processes, names), cancellationToken).ConfigureAwait(false);
    }

    private static Task WriteAsync(string folder, string name, string page, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), page, cancellationToken);
}
