using Camunda.Rest.Feel.Dmn;
using Camunda.Rest.Testing.Engine.Commands;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Reads DMN files.</summary>
internal static class DecisionReader
{
    private const int MostShown = 20;

    /// <exception cref="EngineRejectionException">With everything that speaks against the file.</exception>
    public static DeployableDecisions Read(UploadedResource file)
    {
        try
        {
            using MemoryStream stream = new(file.Content.ToArray(), writable: false);
            DmnModel model = DmnModel.Load(stream);
            return model.Incompatibilities.Count == 0
                ? new(model, file.Name)
                : throw new EngineRejectionException(
                    RejectionKind.InvalidArgument, $"'{file.Name}': {Describe(model.Incompatibilities)}");
        }
        catch (DmnModelException exception)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"'{file.Name}': {exception.Message}");
        }
    }

    // The library executes more than the real cluster deploys.
    private static string Describe(IReadOnlyList<DmnProblem> incompatibilities) =>
        string.Join("; ", incompatibilities.Take(MostShown).Select(problem => problem.ToString().TrimEnd('.')))
        + (incompatibilities.Count > MostShown ? $"; and {incompatibilities.Count - MostShown} more." : ".");
}
