using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Migrations;

/// <summary>Which element of the target takes the place of which element of the source.</summary>
internal sealed class MigrationPlan
{
    private readonly ProcessModel _source;
    private readonly Dictionary<string, string> _mappings;

    public MigrationPlan(ProcessInstanceRef process, ProcessDefinitionRecord target, MigrateInstance command)
    {
        Process = process with { Definition = target };
        _source = process.Definition.Model;
        _mappings = [];
        foreach ((string sourceId, string targetId) in command.Mappings)
        {
            string? problem = !_source.Nodes.ContainsKey(sourceId) ? $"the source process has no element '{sourceId}'"
                : !Target.Nodes.ContainsKey(targetId) ? $"the target process has no element '{targetId}'"
                : !_mappings.TryAdd(sourceId, targetId) ? $"the element '{sourceId}' is mapped twice"
                : null;
            if (problem is not null)
            {
                throw Reject(RejectionKind.InvalidArgument, problem);
            }
        }
    }

    /// <summary>The process instance as it is after the migration.</summary>
    public ProcessInstanceRef Process { get; }

    public ProcessModel Target => Process.Definition.Model;

    /// <summary>The element of the target that an element is mapped to; null if it is not mapped.</summary>
    public string? TargetIdOf(string sourceId) => _mappings.GetValueOrDefault(sourceId);

    /// <summary>Whether something is mapped to an element of the target.</summary>
    public bool IsMapped(string targetId) => _mappings.ContainsValue(targetId);

    /// <summary>What an active element becomes.</summary>
    public FlowNode TargetOf(FlowNode node)
    {
        if (node is AdHocRun run)
        {
            string around = run.Id[..run.Id.LastIndexOf('#')];
            string targetAround = TargetIdOf(around) ?? throw RejectUnmapped(around);
            return run with { Facts = run.Facts with { Id = targetAround + run.Id[around.Length..] } };
        }

        FlowNode target = Target.Nodes[TargetIdOf(node.Id) ?? throw RejectUnmapped(node.Id)];
        if (node is not MultiInstance && node.Facts.Loop is not null && target is MultiInstance body)
        {
            target = body.Activity;
        }

        return IsLike(node, target)
            ? target
            : throw Reject(
                RejectionKind.InvalidState,
                $"the active element '{node.Id}' of the type {node.Type} is mapped to '{target.Id}' of the type {target.Type}, or is "
                    + "implemented in another way");
    }

    /// <summary>What a boundary event becomes; null if it is not mapped.</summary>
    public BoundaryEvent? TargetOf(BoundaryEvent boundary, FlowNode targetHost)
    {
        if (TargetIdOf(boundary.Id) is not { } targetId)
        {
            return null;
        }

        string? problem = Target.Nodes[targetId] is not BoundaryEvent target ? "which is no boundary event"
            : target.Trigger.GetType() != boundary.Trigger.GetType() ? "which waits for another kind of event"
            : target.AttachedToId != targetHost.Id ? $"which is not attached to '{targetHost.Id}'"
            : null;
        return problem is null
            ? (BoundaryEvent)Target.Nodes[targetId]
            : throw Reject(RejectionKind.InvalidState, $"the boundary event '{boundary.Id}' is mapped to '{targetId}', {problem}");
    }

    public EngineRejectionException Reject(RejectionKind kind, string problem) =>
        new(kind, $"The process instance {Process.ProcessInstanceKey} cannot be migrated: {problem}.");

    /// <summary>What the process itself becomes; without listeners where the target has none.</summary>
    public ProcessElement CreateProcessElement() =>
        Target.Element ?? new(new(Target.Id, Target.Name, ElementInstanceType.Process, [], []));

    /// <summary>Where an instance begins that has not yet.</summary>
    public Beginning TargetOf(Beginning beginning) => beginning with
    {
        Node = TargetIdOf(beginning.Node.Id) is not null ? TargetOf(beginning.Node)
            : beginning.Node is StartEvent { Trigger: null } && Target.Start is { } start ? start
            : throw RejectUnmapped(beginning.Node.Id),
    };

    private static bool IsLike(FlowNode node, FlowNode target) => (node, target) switch
    {
        _ when node.GetType() != target.GetType() || node.Type != target.Type => false,
        (MultiInstance body, MultiInstance other) =>
            body.Loop.IsSequential == other.Loop.IsSequential && IsLike(body.Activity, other.Activity),
        (UserTask task, UserTask other) => task.IsJob == other.IsJob,
        (AdHocSubProcess subProcess, AdHocSubProcess other) => subProcess.Job is null == other.Job is null,
        _ => true,
    };

    private EngineRejectionException RejectUnmapped(string elementId) =>
        Reject(RejectionKind.InvalidState, $"the active element '{elementId}' is not mapped");
}
