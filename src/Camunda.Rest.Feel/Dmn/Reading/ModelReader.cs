using System.Xml;
using System.Xml.Linq;
using Camunda.Rest.Feel.Dmn.Logic;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Reads a model: first all elements by their ids, then what they require, and then their logic.</summary>
internal sealed class ModelReader
{
    // Parts of a decision that are not its logic.
    private static readonly HashSet<string> DecisionParts =
    [
        "description", "extensionElements", "question", "allowedAnswers", "variable", "informationRequirement",
        "knowledgeRequirement", "authorityRequirement", "supportedObjective", "impactedPerformanceIndicator", "decisionMaker",
        "decisionOwner", "usingProcess", "usingTask",
    ];

    // What introduces names that expressions use.
    private static readonly HashSet<string> Naming =
    [
        "variable", "formalParameter", "parameter", "itemComponent", "column", "output", "businessKnowledgeModel", "decisionService",
        "inputData",
    ];

    private const int ReportedCycles = 10;
    private const int ListedElements = 20;

    private readonly Findings _findings = new();
    private readonly XElement _definitions;
    private readonly XNamespace _dmn;
    private readonly Dictionary<XElement, Decision> _decisions = [];
    private readonly Dictionary<XElement, BusinessKnowledgeModel> _models = [];
    private readonly Dictionary<string, Decision> _decisionsById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Knowledge> _knowledgeById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Knowledge> _knowledgeByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DmnParameter> _inputDataById = new(StringComparer.Ordinal);
    private readonly List<DecisionService> _services = [];

    private ModelReader(XElement definitions)
    {
        _definitions = definitions;
        _dmn = definitions.Name.Namespace;
    }

    /// <exception cref="DmnModelException">The model is malformed.</exception>
    public static DmnModel Read(string xml)
    {
        XElement root;
        try
        {
            root = SafeXml.Read(xml);
        }
        catch (XmlException exception)
        {
            DmnProblem problem = new("document", null, exception.LineNumber, $"The text is not XML: {exception.Message}");
            throw new DmnModelException([problem], exception);
        }

        return new ModelReader(root).ReadModel(xml);
    }

    private DmnModel ReadModel(string text)
    {
        CheckRoot();
        CheckIds();
        ModelHead head = new(
            Require(_definitions, "id", "The definitions have"),
            Require(_definitions, "name", "The definitions have"),
            Require(_definitions, "namespace", "The definitions have"));
        ReadElements();
        ReadRequirements();
        ReadLogic();
        if (_findings.HasProblems)
        {
            throw new DmnModelException(_findings.Problems);
        }

        return new DmnModel(text, head, [.. _decisions.Values], _services, _findings.Incompatibilities);
    }

    private void CheckRoot()
    {
        XName name = _definitions.Name;
        if (DmnNamespaces.IsModel(_dmn) && name.LocalName == "definitions")
        {
            return;
        }

        string found = DmnNamespaces.IsBpmn(_dmn)
            ? "The file is BPMN, not DMN."
            : $"The file is not DMN: the root is '{name.LocalName}' in the namespace '{_dmn.NamespaceName}'.";
        _findings.Report(_definitions, $"{found} Expected are 'definitions' in a namespace of DMN 1.1 to 1.5.");
        throw new DmnModelException(_findings.Problems);
    }

    private void CheckIds()
    {
        Dictionary<string, XElement> known = new(StringComparer.Ordinal);
        foreach (XElement element in _definitions.DescendantsAndSelf().Where(element => DmnNamespaces.IsDmn(element.Name.Namespace)))
        {
            if ((string?)element.Attribute("id") is { } id && !known.TryAdd(id, element))
            {
                string first = $"{known[id].Name.LocalName} in line {SafeXml.LineOf(known[id])}";
                _findings.Report(element, $"The id '{id}' is already used by the {first}. Ids must be unique.");
            }
        }
    }

    private string Require(XElement element, string attribute, string subject)
    {
        if ((string?)element.Attribute(attribute) is { Length: > 0 } value)
        {
            return value;
        }

        _findings.Report(element, $"{subject} no {attribute}.");
        return "";
    }

    private void ReadElements()
    {
        foreach (XElement element in _definitions.Elements(_dmn + "decision"))
        {
            string id = Require(element, "id", $"The decision '{(string?)element.Attribute("name")}' has");
            string name = Require(element, "name", $"The decision '{id}' has");
            XElement? variable = element.Element(_dmn + "variable");
            string variableName = variable is null ? id : Require(variable, "name", $"Decision '{id}': the variable has");
            Decision decision = new(id, name, variableName, (string?)variable?.Attribute("typeRef"), VersionTagOf(element));
            _decisions[element] = decision;
            _decisionsById.TryAdd(id, decision);
        }

        if (_decisions.Count == 0)
        {
            _findings.Report(_definitions, "The model has no decisions.");
        }

        foreach (XElement element in _definitions.Elements(_dmn + "businessKnowledgeModel"))
        {
            string id = Require(element, "id", $"The business knowledge model '{(string?)element.Attribute("name")}' has");
            BusinessKnowledgeModel model = new(id, Require(element, "name", $"The business knowledge model '{id}' has"));
            _models[element] = model;
            Add(model);
        }

        foreach (XElement element in _definitions.Elements(_dmn + "inputData"))
        {
            XElement? variable = element.Element(_dmn + "variable");
            if ((string?)element.Attribute("id") is { } id)
            {
                string name = (string?)variable?.Attribute("name") ?? (string?)element.Attribute("name") ?? id;
                _inputDataById.TryAdd(id, new DmnParameter(name, (string?)variable?.Attribute("typeRef")));
            }
        }

        foreach (XElement element in _definitions.Elements(_dmn + "decisionService"))
        {
            ReadService(element);
        }
    }

    private void Add(Knowledge knowledge)
    {
        _knowledgeById.TryAdd(knowledge.Id, knowledge);
        _knowledgeByName.TryAdd(knowledge.Name, knowledge);
    }

    private void ReadService(XElement element)
    {
        string name = (string?)element.Attribute("name") ?? "";
        string id = (string?)element.Attribute("id") ?? name;
        string place = $"Decision service '{id}'";
        List<DmnParameter> inputData = [.. Resolve(element, "inputData", _inputDataById, place)];
        List<Decision> inputDecisions = [.. Resolve(element, "inputDecision", _decisionsById, place)];
        List<Decision> outputDecisions = [.. Resolve(element, "outputDecision", _decisionsById, place)];
        _ = Resolve(element, "encapsulatedDecision", _decisionsById, place).Count();
        if (name.Length == 0)
        {
            _findings.Report(element, $"{place}: the service has no name.");
        }

        if (!element.Elements(_dmn + "outputDecision").Any())
        {
            _findings.Report(element, $"{place}: the service has no output decision.");
        }

        DecisionService service = new(id, name, inputData, inputDecisions, outputDecisions);
        _services.Add(service);
        Add(service);
    }

    private void ReadRequirements()
    {
        foreach ((XElement element, Decision decision) in _decisions)
        {
            string place = $"Decision '{decision.Id}'";
            foreach (XElement requirement in element.Elements(_dmn + "informationRequirement"))
            {
                foreach (Decision required in Resolve(requirement, "requiredDecision", _decisionsById, place))
                {
                    decision.Require(required);
                }
            }

            foreach (Knowledge required in RequiredKnowledge(element, place))
            {
                decision.Require(required);
                if (required is DecisionService)
                {
                    _findings.ReportIncompatible(element, $"{place}: the required knowledge '{required.Id}' is a decision service.");
                }
            }
        }

        foreach ((XElement element, BusinessKnowledgeModel model) in _models)
        {
            foreach (Knowledge required in RequiredKnowledge(element, $"Business knowledge model '{model.Id}'"))
            {
                model.Require(required);
            }
        }

        ReportCycles(_decisions, decision => decision.RequiredDecisions, decision => decision.Id, "decisions");
        ReportCycles(
            _models, model => [.. model.Required.OfType<BusinessKnowledgeModel>()], model => model.Id, "business knowledge models");
    }

    private IEnumerable<Knowledge> RequiredKnowledge(XElement element, string place) =>
        element.Elements(_dmn + "knowledgeRequirement")
            .SelectMany(requirement => Resolve(requirement, "requiredKnowledge", _knowledgeById, place));

    private IEnumerable<T> Resolve<T>(XElement parent, string kind, Dictionary<string, T> known, string place)
    {
        foreach (XElement reference in parent.Elements(_dmn + kind))
        {
            string href = (string?)reference.Attribute("href") ?? "";
            int hash = href.IndexOf('#', StringComparison.Ordinal);
            string home = hash > 0 ? href[..hash] : "";
            string id = href[(hash + 1)..];
            if (home.Length > 0 && home != (string?)_definitions.Attribute("namespace"))
            {
                _findings.Report(reference, $"{place}: the {kind} '{href}' is in another model. Imports are not supported; use one file.");
                continue;
            }

            if (home.Length > 0)
            {
                _findings.ReportIncompatible(reference, $"{place}: the {kind} '{href}' has a namespace. Write '#{id}'.");
            }

            if (known.TryGetValue(id, out T? target))
            {
                yield return target;
            }
            else
            {
                _findings.Report(reference, $"{place}: the {kind} '{href}' does not exist.");
            }
        }
    }

    private void ReportCycles<T>(
        Dictionary<XElement, T> elements, Func<T, IReadOnlyList<T>> requirementsOf, Func<T, string> idOf, string kind)
        where T : class
    {
        Dictionary<T, XElement> sources = elements.ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (IReadOnlyList<T> cycle in CycleSearch.Find(elements.Values, requirementsOf).Take(ReportedCycles))
        {
            IEnumerable<string> ids = cycle.Count <= ListedElements
                ? cycle.Select(idOf)
                : [.. cycle.Take(ListedElements).Select(idOf), "…", idOf(cycle[^1])];
            _findings.Report(sources[cycle[0]], $"The {kind} require each other in a cycle: {string.Join(" -> ", ids)}.");
        }
    }

    private void ReadLogic()
    {
        string[] names = [.. Names().Where(name => name.Any(char.IsWhiteSpace)).Distinct(StringComparer.Ordinal)];
        LogicReader logic = new(_findings, new CodeReader(_findings, names), _knowledgeByName);
        foreach ((XElement element, Decision decision) in _decisions)
        {
            string place = $"Decision '{decision.Id}'";
            XElement[] unknown = [.. element.Elements().Where(IsUnknownPart)];
            foreach (XElement child in unknown)
            {
                _findings.Report(child, $"{place}: the element '{child.Name.LocalName}' is unknown.");
            }

            if (unknown.Length == 0 && logic.ReadChild(element, place, isRoot: true) is { } expression)
            {
                decision.Logic = expression;
            }
        }

        foreach ((XElement element, BusinessKnowledgeModel model) in _models)
        {
            ReadKnowledge(element, model, logic);
        }
    }

    private void ReadKnowledge(XElement element, BusinessKnowledgeModel model, LogicReader logic)
    {
        string place = $"Business knowledge model '{model.Id}'";
        if (element.Element(_dmn + "encapsulatedLogic") is not { } function)
        {
            model.Logic = new NullExpression();
            return;
        }

        bool isFeel = logic.CheckKind(function, place);
        model.Parameters = logic.ReadParameters(function, place);
        if (isFeel && logic.ReadChild(function, place, isRoot: true) is { } expression)
        {
            if (expression is BoxedInvocation)
            {
                _findings.ReportIncompatible(function, $"{place}: an invocation is not possible here.");
            }

            model.Logic = expression;
        }
    }

    private bool IsUnknownPart(XElement child) =>
        child.Name.Namespace == _dmn && !DecisionParts.Contains(child.Name.LocalName) && !LogicReader.IsExpression(child);

    private IEnumerable<string> Names() =>
        _definitions.Descendants()
            .Where(element => element.Name.Namespace == _dmn && Naming.Contains(element.Name.LocalName))
            .Select(element => (string?)element.Attribute("name"))
            .Concat(_definitions.Descendants().Select(element => (string?)element.Attribute("iteratorVariable")))
            .OfType<string>();

    private string? VersionTagOf(XElement decision) =>
        (string?)decision.Element(_dmn + "extensionElements")?.Element(DmnNamespaces.Zeebe + "versionTag")?.Attribute("value");
}
