namespace Camunda.Rest;

public sealed partial class ProcessInstanceReference
{
    /// <summary>
    /// Returns a builder that migrates the instance to another version or process (<c>POST
    /// /process-instances/{processInstanceKey}/migration</c>).
    /// </summary>
    /// <param name="targetProcessDefinitionKey">The target process definition.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceMigrationBuilder Migrate(ProcessDefinitionKey targetProcessDefinitionKey) =>
        new(_context, Key, Require.NotDefault(targetProcessDefinitionKey));

    /// <summary>
    /// Returns a builder that activates and terminates elements of the instance (<c>POST
    /// /process-instances/{processInstanceKey}/modification</c>).
    /// </summary>
    public ProcessInstanceModificationBuilder Modify() => new(_context, Key);
}
