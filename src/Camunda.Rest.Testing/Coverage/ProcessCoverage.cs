using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Coverage;

namespace Camunda.Rest.Testing;

/// <summary>
/// Collects which elements and sequence flows of the processes a test run executed. One object serves all clusters and tests of the run;
/// it is thread-safe.
/// </summary>
/// <remarks>
/// Flow nodes (events, activities, gateways) count, including those in sub-processes, and sequence flows; data objects, lanes,
/// annotations and pools do not. Once a process of a file has run, every executable process of the file has a report.
/// </remarks>
public sealed class ProcessCoverage
{
    private readonly object _lock = new();
    private readonly Dictionary<(string ProcessId, string Bpmn), CoverageCounter> _counters = [];

    /// <summary>
    /// The processes, ordered by their ids. If a model changed between tests, each version of the file has a report of its own, ordered by
    /// <see cref="ProcessCoverageReport.Model"/>.
    /// </summary>
    public IReadOnlyList<ProcessCoverageReport> Processes
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _counters.Values.Select(counter => counter.Report())
                        .OrderBy(report => report.ProcessId, StringComparer.Ordinal)
                        .ThenBy(report => report.Model, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>The covered share of the elements and sequence flows of all processes, from 0 to 1; 1 if no process has run.</summary>
    public double Ratio => CoverageRatio.Of(Processes);

    /// <summary>
    /// A table for the console: the covered elements and flows of each process, the share, and what was never executed. Long texts and
    /// lists are shortened.
    /// </summary>
    public string Summary => CoverageSummary.Format(Processes);

    /// <summary>
    /// Writes the coverage as web pages: <c>index.html</c>, and a page per process with its diagram. They are self-contained and need
    /// neither a network nor scripts. Existing pages of these names are overwritten; other files in the folder are kept.
    /// </summary>
    /// <param name="folder">The folder, which is created if necessary.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <exception cref="ArgumentException">The folder is empty.</exception>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public Task WriteHtmlAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return CoverageHtml.WriteAsync(Processes, folder, cancellationToken);
    }

    /// <summary>
    /// Writes the coverage as JSON: totals, and per process the elements and sequence flows with their hits, and the tests. Shares are
    /// numbers from 0 to 1. An existing file is overwritten.
    /// </summary>
    /// <param name="path">The file, whose folder is created if necessary.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task WriteJsonAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return CoverageJson.WriteAsync(Processes, path, cancellationToken);
    }

    /// <summary>
    /// Throws if less than that share of any process was executed. It applies to each process, so that a large process cannot hide a small
    /// one that no test executes; compare <see cref="Ratio"/> to check the total only. Does not throw if no process has run.
    /// </summary>
    /// <param name="ratio">The required share of elements and sequence flows, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="ProcessCoverageException">Processes are below it; the message names them and what was not executed.</exception>
    public void ThrowIfBelow(double ratio)
    {
        if (ratio is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The required coverage must be between 0 and 1.");
        }

        List<ProcessCoverageReport> below = [.. Processes.Where(process => process.Ratio < ratio)];
        if (below.Count > 0)
        {
            throw new ProcessCoverageException(ratio, below);
        }
    }

    /// <summary>Adds what a test executed. A run without elements only registers the processes of the file, with their tests.</summary>
    /// <exception cref="ArgumentException">The file does not have the process, or is not BPMN.</exception>
    internal void Add(CoveredRun run)
    {
        lock (_lock)
        {
            if (!_counters.TryGetValue((run.ProcessId, run.Bpmn), out CoverageCounter? counter))
            {
                counter = Register(run);
            }

            counter.Add(run);
        }
    }

    private CoverageCounter Register(CoveredRun run)
    {
        IReadOnlyList<CoverageModel> models = Read(run);
        if (!models.Any(model => model.ProcessId == run.ProcessId))
        {
            throw new ArgumentException($"The file has no executable process '{run.ProcessId}'.", nameof(run));
        }

        foreach (CoverageModel model in models)
        {
            _counters.TryAdd((model.ProcessId, run.Bpmn), new(model));
        }

        return _counters[(run.ProcessId, run.Bpmn)];
    }

    private static IReadOnlyList<CoverageModel> Read(CoveredRun run)
    {
        try
        {
            return CoverageModel.Read(run.Bpmn);
        }
        catch (BpmnRefusedException exception)
        {
            throw new ArgumentException(
                $"The file of the process '{run.ProcessId}' is not BPMN: {exception.Message}.", nameof(run), exception);
        }
    }
}
