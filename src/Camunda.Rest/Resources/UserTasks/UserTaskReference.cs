namespace Camunda.Rest;

public sealed partial class UserTaskReference
{
    /// <summary>Changes attributes of the task (<c>PATCH /user-tasks/{userTaskKey}</c>); what is not named stays.</summary>
    public UserTaskUpdateBuilder Update() => new(_context, Key);
}
