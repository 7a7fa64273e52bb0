namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>What the job of an ad-hoc sub-process decides.</summary>
internal sealed record AdHocResult : JobResult
{
    public IReadOnlyList<AdHocBeginning> Beginnings { get; init; } = [];

    /// <summary>Nothing else begins: it is done when what goes on in it is.</summary>
    public bool IsDone { get; init; }

    /// <summary>What goes on in it is terminated.</summary>
    public bool CancelsRest { get; init; }
}
