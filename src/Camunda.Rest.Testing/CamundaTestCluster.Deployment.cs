using System.Reflection;
using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing;

public sealed partial class CamundaTestCluster
{
    /// <summary>
    /// Deploys models for a test, with everything in their folders that they call: processes, decisions and forms, found by their ids.
    /// </summary>
    /// <param name="paths">
    /// BPMN, DMN and form files, or others. A relative path is looked for beside the test assembly, then in the current directory.
    /// </param>
    /// <returns>The test. Dispose it before the cluster.</returns>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="CamundaException">The cluster refused a model, or the call failed.</exception>
    public Task<ProcessTest> DeployAsync(params string[] paths) => DeployAsync(paths, null);

    /// <summary>
    /// Deploys a model for a test, with everything in its folder that it calls: processes, decisions and forms, found by their ids.
    /// </summary>
    /// <param name="path">
    /// A BPMN, DMN or form file. A relative path is looked for beside the test assembly, then in the current directory.
    /// </param>
    /// <param name="options">How the test runs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The test. Dispose it before the cluster.</returns>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="CamundaException">The cluster refused a model, or the call failed.</exception>
    public Task<ProcessTest> DeployAsync(string path, ProcessTestOptions options, CancellationToken cancellationToken = default) =>
        DeployAsync([path], options, cancellationToken);

    /// <summary>
    /// Deploys models for a test, with everything in their folders that they call: processes, decisions and forms, found by their ids.
    /// </summary>
    /// <param name="paths">
    /// BPMN, DMN and form files, or others. A relative path is looked for beside the test assembly, then in the current directory.
    /// </param>
    /// <param name="options">How the test runs. Default: without a tenant, a name and coverage.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The test. Dispose it before the cluster.</returns>
    /// <exception cref="ArgumentException">No file is named.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="CamundaException">The cluster refused a model, or the call failed.</exception>
    public Task<ProcessTest> DeployAsync(
        IReadOnlyList<string> paths, ProcessTestOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Count == 0
            ? throw new ArgumentException("Name at least one file to deploy.", nameof(paths))
            : DeployAsync(ModelFolder.Find(paths), options, cancellationToken);
    }

    /// <summary>
    /// Deploys an embedded resource of an assembly for a test, with everything in the assembly's resources that it calls: processes,
    /// decisions and forms, found by their ids.
    /// </summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The resource's name, or its end: <c>order.bpmn</c>.</param>
    /// <param name="options">How the test runs. Default: without a tenant, a name and coverage.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The test. Dispose it before the cluster.</returns>
    /// <exception cref="ArgumentException">No resource has that name, or several end with it.</exception>
    /// <exception cref="CamundaException">The cluster refused a model, or the call failed.</exception>
    public Task<ProcessTest> DeployEmbeddedAsync(
        Assembly assembly, string name, ProcessTestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return DeployAsync(ModelResources.Find(assembly, name), options, cancellationToken);
    }

    /// <summary>Deploys a model that is written in the test.</summary>
    /// <param name="resourceName">Its name, with the ending that says what it is: <c>order.bpmn</c>.</param>
    /// <param name="content">The model.</param>
    /// <param name="options">How the test runs. Default: without a tenant, a name and coverage.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The test. Dispose it before the cluster.</returns>
    /// <exception cref="CamundaException">The cluster refused the model, or the call failed.</exception>
    public Task<ProcessTest> DeployTextAsync(
        string resourceName, string content, ProcessTestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resourceName);
        ArgumentException.ThrowIfNullOrWhiteSpace(content);
        return DeployAsync(
            [ModelFile.Read(resourceName, System.Text.Encoding.UTF8.GetBytes(content))], options, cancellationToken);
    }

    private async Task<ProcessTest> DeployAsync(
        IReadOnlyList<ModelFile> files, ProcessTestOptions? options, CancellationToken cancellationToken)
    {
        ProcessTest test = new(_target, _claimed, files, options ?? new());
        try
        {
            await test.DeployFirstAsync(cancellationToken).ConfigureAwait(false);
            return test;
        }
        catch
        {
            await test.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
