namespace Camunda.Rest.Testing.Engine.State;

/// <summary>State that a command changes as a whole or not at all.</summary>
internal interface ITransactional
{
    public void Commit();

    public void Rollback();
}
