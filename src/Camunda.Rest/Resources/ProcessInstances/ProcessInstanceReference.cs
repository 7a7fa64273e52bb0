namespace Camunda.Rest;

public sealed partial class ProcessInstanceReference
{
    /// <summary>Moves the instance to another version or another process (<c>POST /process-instances/{processInstanceKey}/migration</c>).</summary>
    /// <param name="targetProcessDefinitionKey">The process definition that it goes on with.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceMigrationBuilder Migrate(ProcessDefinitionKey targetProcessDefinitionKey) => new(_context, Key, Require.NotDefault(targetProcessDefinitionKey));

    /// <summary>Changes where the instance is: starts and ends elements by hand (<c>POST /process-instances/{processInstanceKey}/modification</c>).</summary>
    public ProcessInstanceModificationBuilder Modify() => new(_context, Key);
}
