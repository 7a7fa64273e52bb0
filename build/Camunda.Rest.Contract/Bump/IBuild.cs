namespace Camunda.Rest.Contract.Bump;

/// <summary>Builds a project, or the solution.</summary>
internal interface IBuild
{
    /// <param name="project">The project's path from the repository's root; null for the whole solution.</param>
    /// <param name="framework">The one target framework to build, or null for all.</param>
    public BuildOutcome Run(string? project, string? framework);
}
