using Camunda.Rest.Feel.Dmn;
using Camunda.Rest.Testing.Engine.Commands;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Reads DMN files.</summary>
internal static class DecisionReader
{
    /// <exception cref="EngineRejectionException">With everything that speaks against the file.</exception>
    public static DeployableDecisions Read(UploadedResource file)
    {
        try
        {
            using MemoryStream stream = new(file.Content.ToArray(), writable: false);
            return new(DmnModel.Load(stream), file.Name);
        }
        catch (DmnModelException exception)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"'{file.Name}': {exception.Message}");
        }
    }
}
