using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Baselines;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Diff;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Contract.LeaveOut;
using Camunda.Rest.Contract.Lint;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Bump;

/// <summary>One bump: import, check, baseline, registration, generation, build, and a report.</summary>
internal sealed class BumpRun(RepositoryFiles files, ApiVersion version, BumpOptions options, TextWriter output, TextWriter error)
{
    /// <summary>The target framework of the loop; the others compile the same code but for a few lines.</summary>
    private const string Framework = "net10.0";

    private readonly VersionRegister _register = new(files.Register);

    /// <param name="description">The published description.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ContractException">
    /// The description is refused, or something does not build that leaving out cannot cure.
    /// </exception>
    public int Run(string description)
    {
        if (!File.Exists(description) && !Directory.Exists(description))
        {
            throw new ContractException($"there is no file or folder '{description}'.");
        }

        if (!Import(description))
        {
            return 1;
        }

        Adopt();
        return 0;
    }

    /// <summary>Everything behind the import: takes up the contract that is in its place, and builds.</summary>
    /// <exception cref="ContractException">Something does not build that leaving out cannot cure.</exception>
    public void Adopt()
    {
        List<ApiVersion> others = [.. _register.Versions.Where(known => known != version)];
        ContractDocument contract = ContractFile.Read(files.ContractOf(version));
        ContractFolder folder = new(files.Contracts);
        Heading("Baseline");
        Baseline baseline = Baseline.Of(contract, folder);
        BaselineNote.Settle(contract, baseline, files.BaselineOf(version), output);

        Heading("Register");
        _register.Add(version);
        output.WriteLine(string.Join(' ', _register.Versions));

        // What a bump before this one left out may be possible now.
        TextFile.Delete(files.RecordOf(version));
        ContractDocument reference = Reference(baseline, others, folder) ?? contract;
        ContractComparison comparison = new(reference, contract);
        Heading("Generate and build");
        SourceParser parser = new(Symbols(baseline));
        List<(LeftOutEntry Entry, int Line)> unmet = [.. UnmetNeeds.In(files.Root, parser, comparison.IsGone)];
        DotnetBuild build = new(files.Root, version.ToString(), options.BuildArguments);
        BuildLoop loop = new(
            files.Root, files.RecordOf(version), build, parser, new Reasons(comparison), [.. unmet.Select(item => item.Entry)], output);
        Build(loop);
        Report(contract, reference, comparison, unmet, [.. loop.LeftOut]);
    }

    private bool Import(string description)
    {
        Heading($"Import {version}");
        string file = files.ContractOf(version);
        JsonObject imported = Importer.Import(description, version.ToString(), output.WriteLine);
        YamlFile.Write(file, imported);
        output.WriteLine($"{file}: {ImportSummary.Of(imported)}");

        CheckReport report = ContractCheck.Run(SourceSet.Read(description), SourceFile.Read(file).Tree);
        foreach (Loss loss in report.Losses)
        {
            error.WriteLine($"loss: {loss}");
        }

        output.WriteLine($"{file}: {report.Summary}");
        return report.Losses.Count == 0;
    }

    /// <summary>
    /// The contract that the handwritten code was written for: the baseline's, else that of the newest version known before.
    /// </summary>
    private static ContractDocument? Reference(Baseline baseline, List<ApiVersion> others, ContractFolder folder)
    {
        ApiVersion? newest = others.Contains(baseline.Version) ? baseline.Version : others.Count > 0 ? others[^1] : null;
        return newest is { } known ? folder.Find(known) : null;
    }

    /// <summary>The symbols that the build defines for net10.0 and this baseline.</summary>
    private IEnumerable<string> Symbols(Baseline baseline) =>
    [
        .. _register.Versions
            .Select(known => known with { Label = "" })
            .Where(known => known.CompareTo(baseline.Version) <= 0)
            .Distinct()
            .Select(known => $"CAMUNDA_{known.Major}_{known.Minor}_OR_GREATER"),
        "NET", "NETCOREAPP", "DEBUG", "TRACE", "NET10_0", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER",
    ];

    /// <summary>
    /// From the generated code on, each project after those that it stands on, so that a round is quick; then everything.
    /// </summary>
    private void Build(BuildLoop loop)
    {
        foreach (string project in (string[])[ProjectOrder.Generated, ProjectOrder.Client])
        {
            loop.Run(project, Framework);
        }

        if (options.ClientOnly)
        {
            return;
        }

        foreach (string project in ProjectOrder.Of(files.Root, RepositoryFiles.Solution)
            .Where(project => project is not (ProjectOrder.Generated or ProjectOrder.Client)))
        {
            loop.Run(project, Framework);
        }

        loop.Run(null, null);
    }

    private void Report(
        ContractDocument contract,
        ContractDocument reference,
        ContractComparison comparison,
        List<(LeftOutEntry Entry, int Line)> unmet,
        List<(LeftOutEntry Entry, int Line)> leftOut)
    {
        Heading($"Changes from {reference.Version} to {version}");
        ContractChanges changes = ContractChanges.Between(reference, contract);
        if (options.ClientOnly)
        {
            output.WriteLine(changes.Summary());
        }
        else
        {
            DiffReport.Write(changes, output);
            Heading($"Departures of {version} from the API's naming conventions");
            LintReport.Write(contract, output);
        }

        List<string> deprecations = [.. comparison.NewDeprecations().Order(StringComparer.Ordinal)];
        Heading($"New deprecations ({deprecations.Count})");
        foreach (string name in deprecations)
        {
            output.WriteLine($"warning: `{name}` is deprecated now.");
        }

        if (unmet.Count > 0)
        {
            Heading($"Left out for the needs that the code states ({unmet.Count})");
            unmet.ForEach(item => output.WriteLine($"{item.Entry.Words} is left out: {item.Entry.Reason} ({item.Entry.File}:{item.Line})"));
        }

        Heading($"Left out ({leftOut.Count})");
        leftOut.ForEach(
            item => output.WriteLine($"{item.Entry.Words} is left out: {item.Entry.Reason}; adapt {item.Entry.File}:{item.Line}"));
        if (leftOut.Count > 0)
        {
            output.WriteLine($"openapi/{version}/left-out.yaml records it; commit it with the contract.");
        }

        int unexplained = leftOut.Count(item => Reasons.IsUnexplained(item.Entry.Reason));
        if (unexplained > 0)
        {
            output.WriteLine(
                $"warning: {unexplained} of them trace to nothing in the contract. Check that the sources build for {reference.Version}.");
        }
    }

    private void Heading(string text) => output.WriteLine($"== {text}");
}
