using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel.Dmn.Logic;
using Camunda.Rest.Feel.Dmn.Reading;

namespace Camunda.Rest.Feel.Dmn;

/// <summary>A parsed DMN model. Its decisions can be evaluated any number of times, by several threads at the same time.</summary>
public sealed class DmnModel
{
    private readonly Dictionary<string, Decision> _decisions = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<DecisionService> _services;

    internal DmnModel(
        string xml,
        ModelHead head,
        IReadOnlyList<Decision> decisions,
        IReadOnlyList<DecisionService> services,
        IReadOnlyList<DmnProblem> incompatibilities)
    {
        Xml = xml;
        Id = head.Id;
        Name = head.Name;
        Namespace = head.Namespace;
        Decisions = decisions;
        Incompatibilities = incompatibilities;
        _services = services;
        foreach (Decision decision in decisions)
        {
            _decisions[decision.Id] = decision;
        }
    }

    /// <summary>The XML that was parsed.</summary>
    public string Xml { get; }

    /// <summary>The id of the decision requirements graph.</summary>
    public string Id { get; }

    /// <summary>The name of the decision requirements graph.</summary>
    public string Name { get; }

    /// <summary>The namespace of the decision requirements graph.</summary>
    public string Namespace { get; }

    /// <summary>The decisions, in the order of the XML.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>
    /// What this library executes, but Camunda 8 refuses to deploy: boxed conditionals, iterations and filters, decision services, and
    /// a few combinations of boxed expressions. Empty if the model can be deployed.
    /// </summary>
    public IReadOnlyList<DmnProblem> Incompatibilities { get; }

    /// <summary>Parses a model of DMN 1.1 to 1.5, with all of its expressions.</summary>
    /// <param name="xml">The XML. Document type definitions are rejected.</param>
    /// <exception cref="DmnModelException">The text is not DMN, or the model is malformed. The exception lists all problems.</exception>
    public static DmnModel Parse(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return ModelReader.Read(xml);
    }

    /// <summary>Loads a model of DMN 1.1 to 1.5 from a stream, with all of its expressions.</summary>
    /// <param name="stream">The XML. It is decoded by its byte order mark, else by its declaration, else as UTF-8.</param>
    /// <exception cref="DmnModelException">The stream is not DMN, or the model is malformed. The exception lists all problems.</exception>
    public static DmnModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Parse(XmlText.Read(stream));
    }

    /// <summary>Finds a decision by its id.</summary>
    public bool TryGetDecision(string id, [NotNullWhen(true)] out Decision? decision) => _decisions.TryGetValue(id, out decision);

    /// <summary>Evaluates a decision, after the decisions that it requires.</summary>
    /// <param name="decisionIdOrName">The id of the decision, or its name. Id or name of a decision service are possible too.</param>
    /// <param name="variables">The variables, by the names that the expressions use.</param>
    /// <param name="options">Clock, functions, and limits of the whole evaluation; by default <see cref="FeelOptions.Default"/>.</param>
    /// <returns>Output, trace, and the failure if there is one. Exceeding a limit is a failure too.</returns>
    /// <exception cref="ArgumentException">The model has no such decision.</exception>
    public DecisionResult Evaluate(string decisionIdOrName, IFeelScope variables, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(decisionIdOrName);
        ArgumentNullException.ThrowIfNull(variables);
        DecisionRun run = new(options ?? FeelOptions.Default, variables);
        return FindDecision(decisionIdOrName) is { } decision
            ? run.Evaluate(decision)
            : run.Evaluate(
                FindService(decisionIdOrName)
                ?? throw new ArgumentException(DescribeMissing(decisionIdOrName), nameof(decisionIdOrName)));
    }

    private Decision? FindDecision(string idOrName) =>
        _decisions.GetValueOrDefault(idOrName) ?? Decisions.FirstOrDefault(decision => decision.Name == idOrName);

    private string DescribeMissing(string decision) =>
        $"The model '{Id}' has no decision '{decision}'. It has: {string.Join(", ", Decisions.Select(item => item.Id))}.";

    private DecisionService? FindService(string idOrName) =>
        _services.FirstOrDefault(service => service.Id == idOrName) ?? _services.FirstOrDefault(service => service.Name == idOrName);
}
