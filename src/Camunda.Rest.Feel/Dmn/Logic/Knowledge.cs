namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>What decisions can call by a name: a business knowledge model, or a decision service.</summary>
internal abstract class Knowledge(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>Creates the function that expressions call.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="variables">The variables that the function sees, besides its parameters.</param>
    public abstract DmnFunction CreateFunction(DecisionRun run, IFeelScope variables);
}
