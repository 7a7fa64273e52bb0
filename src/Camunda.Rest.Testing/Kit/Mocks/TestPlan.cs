using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>The files that a test deploys, with mocks in the place of what they call.</summary>
/// <param name="files">The files, those that the test names first.</param>
/// <param name="named">How many of them the test names.</param>
internal sealed class TestPlan(IReadOnlyList<ModelFile> files, int named)
{
    private readonly Dictionary<string, ChildProcessMock> _processes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecisionMock> _decisions = new(StringComparer.Ordinal);

    public IReadOnlyList<ModelFile> Files => files;

    /// <summary>The ids of the executable processes in the first of the named files that has any.</summary>
    public IReadOnlyList<string> Processes =>
        [.. files.Take(named).FirstOrDefault(file => file.Processes.Count > 0)?.Processes.Select(process => process.Id) ?? []];

    /// <summary>Whether processes may start others: one of the files does, or what the test has started is in none of them.</summary>
    /// <param name="processId">A process that the test has started; null for none.</param>
    public bool MayCall(string? processId)
    {
        ModelProcess[] known = [.. files.SelectMany(file => file.Processes)];
        return known.Any(process => process.Elements.Any(element => element.IsCallActivity))
            || (processId is not null && known.All(process => process.Id != processId));
    }

    /// <summary>Whether a file requires something of its own deployment that is in none of the files.</summary>
    public bool IsIncomplete => files.SelectMany(file => file.Requires).Any(required =>
        required.BindingType == "deployment" && !files.Any(file => file.Defines.Any(required.IsSame)));

    public void Add(ChildProcessMock mock) => _processes[mock.ProcessId] = mock;

    public void Add(DecisionMock mock) => _decisions[mock.DecisionId] = mock;

    /// <summary>The deployments to make, one after the other.</summary>
    /// <exception cref="InvalidOperationException">A mock cannot take the place of what a file defines.</exception>
    public IReadOnlyList<IReadOnlyList<ModelFile>> Deployments()
    {
        List<ModelFile> first = [];
        List<IReadOnlyList<ModelFile>> later = [];
        foreach (ModelFile file in files)
        {
            if (file.Defines.Count == 0 || !file.Defines.All(IsMocked))
            {
                first.Add(file);
            }
        }

        foreach ((ModelReference reference, Func<string?, ModelFile> create) in Mocks())
        {
            ModelReference[] uses = [.. files.SelectMany(file => file.Requires).Where(reference.IsSame)];

            // A version has one tag. One with a tag is the latest version too.
            string?[] tags = [.. uses.Select(use => use.VersionTag).Where(tag => tag is not null).Distinct()];
            ModelFile mock = create(tags.FirstOrDefault());
            later.AddRange(tags.Skip(1).Select(tag => (IReadOnlyList<ModelFile>)[create(tag)]));
            if (!first.Any(file => file.Defines.Any(reference.IsSame)))
            {
                first.Add(mock);
            }
            else if (uses.Any(use => use.BindingType == "deployment"))
            {
                throw new InvalidOperationException(
                    $"'{reference.Id}' cannot be mocked: it is bound to the deployment, and its file defines more than it. "
                        + "Move it to a file of its own.");
            }
            else
            {
                later.Add([mock]);
            }
        }

        return [first, .. later];
    }

    private bool IsMocked(ModelReference defined) => defined.Kind switch
    {
        ModelReferenceKind.Process => _processes.ContainsKey(defined.Id),
        ModelReferenceKind.Decision => _decisions.ContainsKey(defined.Id),
        _ => false,
    };

    private IEnumerable<(ModelReference Reference, Func<string?, ModelFile> Create)> Mocks() =>
    [
        .. _processes.Values.Select(mock => (
            new ModelReference(ModelReferenceKind.Process, mock.ProcessId),
            (Func<string?, ModelFile>)(tag => MockModels.OfProcess(mock, tag)))),
        .. _decisions.Values.Select(mock => (
            new ModelReference(ModelReferenceKind.Decision, mock.DecisionId),
            (Func<string?, ModelFile>)(tag => MockModels.OfDecision(mock, tag)))),
    ];
}
